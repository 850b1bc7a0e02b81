using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.X;

/// <summary>Direct messages on X, by the Account Activity webhook (docs.x.com). Posts are public and never answered.</summary>
public sealed class XChannel : IChannel, IHandshake
{
    readonly XSignature _signature;
    readonly XEvents _events;
    readonly XSending _sending;
    readonly ILogger<XChannel> _logger;

    internal XChannel(XOptions options, XSending sending, ILogger<XChannel> logger)
    {
        _signature = new XSignature(options.ConsumerSecret);
        _events = new XEvents(options);
        _sending = sending;
        _logger = logger;
        Account = options.UserId;
    }

    public string Id => ChannelIds.X;

    public string Account { get; }

    // Messages of version 2 have no buttons: choices become numbered lines.
    public ChannelCapabilities Capabilities { get; } = new() { TextLimit = XSending.TextLimit, Buttons = 0 };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_signature.Verify(request));

    public WebhookAnswer Answer(WebhookRequest question) => _signature.Answer(question.PathAndQuery);

    public IReadOnlyList<Activity> Parse(WebhookRequest request)
    {
        var body = XBody.Read(request.Body);
        Watch(body);
        return _events.Read(body);
    }

    public IReadOnlyList<Activity> Render(Activity activity) => activity.Type == ActivityTypes.Message
        ? [.. ChannelRendering.Render(activity, Capabilities).Where(part => part.Text is { Length: > 0 }).Select(part => part.AddressedLike(activity))]
        : [];

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => _sending.SendAsync(part, cancellationToken);

    void Watch(JsonElement body)
    {
        if (body.Object("user_event")?.Object("revoke") is not null)
            _logger.LogWarning("X says that the account {UserId} took the app's access back: nothing arrives and nothing can be sent", Account);
        if (body.Object("data").Text("event_type") == "chat.received")
            _logger.LogInformation("An encrypted X Chat message cannot be read by the account {UserId}", Account);
    }
}
