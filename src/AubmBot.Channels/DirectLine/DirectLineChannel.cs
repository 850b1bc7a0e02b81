using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.DirectLine;

/// <summary>
/// Web chat over Direct Line 3.0. Clients fetch what was said from the transcript, by polling or as a stream, so there is
/// nothing to send; who they are is proven by a token, not by a signed body.
/// </summary>
public sealed class DirectLineChannel(DirectLineOptions options) : IChannel, IEntryLink
{
    public const string BotId = "aubmbot";

    public string Id => ChannelIds.DirectLine;
    public string Account => "web";
    public ChannelCapabilities Capabilities { get; } = new() { Cards = true, Pulls = true, TakesFiles = true };

    /// <summary>Requests come in by the Direct Line endpoints, which check the token; there is no webhook.</summary>
    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) => new(Verification.Missing);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [];

    public IReadOnlyList<Activity> Render(Activity activity) => [activity];

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => Task.FromResult(SendOutcome.Sent(null));

    public Uri? EntryLink(string payload, string words) =>
        Uri.TryCreate($"{options.PublicBaseUrl}/?c={payload}", UriKind.Absolute, out var page) && page.Scheme is "https" or "http"
            ? page
            : null;

    /// <summary>
    /// An activity as the server stores it: everything a client could forge is overwritten, its channelData comes back
    /// untouched, and its own id for it makes a repeated post harmless.
    /// </summary>
    public static Activity Accept(Activity posted, string conversationId, string userId)
    {
        posted.ChannelId = ChannelIds.DirectLine;
        posted.ServiceUrl = null;
        posted.Timestamp = null;
        posted.Conversation = new ConversationAccount { Id = conversationId };
        posted.From = new ChannelAccount { Id = userId, Name = posted.From?.Name, Role = "user" };
        posted.Recipient = new ChannelAccount { Id = BotId, Role = "bot" };
        posted.Id = ClientActivityId(posted);
        return posted;
    }

    static string? ClientActivityId(Activity posted) =>
        posted.ChannelData is { ValueKind: System.Text.Json.JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == System.Text.Json.JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= 100 } text
            ? text
            : null;
}
