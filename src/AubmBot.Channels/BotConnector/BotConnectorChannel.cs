using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.BotConnector;

/// <summary>
/// Whatever speaks the Bot Connector protocol: the Emulator, Azure's channels, other bots. The name of the channel behind
/// it stays in the activity's <c>channelId</c>.
/// </summary>
public sealed class BotConnectorChannel : IChannel
{
    public const string ChannelId = "botframework";
    readonly ConnectorAuthentication _authentication;
    readonly ConnectorSending _sending;

    internal BotConnectorChannel(BotConnectorOptions options, ConnectorAuthentication authentication, ConnectorSending sending)
    {
        Account = options.AppId ?? "local";
        _authentication = authentication;
        _sending = sending;
    }

    public string Id => ChannelId;

    public string Account { get; }

    /// <summary>Each platform behind the connector names its conversations and people as it likes, as another may too.</summary>
    public string AccountOf(Activity activity) => activity.ChannelId is { Length: > 0 } platform ? $"{Account}/{platform}" : Account;

    public ChannelCapabilities Capabilities { get; } = new()
    {
        // Teams refuses a message over 28 KB, and counts it in UTF-16 (Teams, "Limits and specifications").
        TextLimit = 10_000,
        Buttons = 100,
        Cards = true,
        Parallelism = BotConnectorRegistration.Connections,
    };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        _authentication.VerifyAsync(request, cancellationToken);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [ConnectorActivities.Read(request.Body.Span)];

    public IReadOnlyList<Activity> Render(Activity activity)
    {
        var parts = ChannelRendering.Render(activity, Capabilities);
        foreach (var part in parts)
            part.AddressedLike(activity);
        return parts;
    }

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => _sending.SendAsync(part, cancellationToken);
}
