using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Channels;

/// <summary>
/// One platform: how its webhook is checked and read, how an activity is shown there, how it is sent. Knows neither web
/// server nor database nor business; what is named after the provider stays in its folder.
/// </summary>
public interface IChannel
{
    /// <summary>Stored with every message; see <see cref="ChannelIds"/>.</summary>
    string Id { get; }

    /// <summary>Which of the agency's accounts on the platform; message ids are unique within it.</summary>
    string Account { get; }

    /// <summary>
    /// The account that an activity came to: ids of conversations and people are unique within it. Differs from
    /// <see cref="Account"/> where one door leads to many platforms.
    /// </summary>
    string AccountOf(Activity activity) => Account;

    ChannelCapabilities Capabilities { get; }

    /// <summary>Whether the request really comes from the platform. Without a configured secret the answer is no.</summary>
    ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a verified body into activities in their order. What needs no turn (receipts, echoes, unknown events) gives none.
    /// </summary>
    /// <exception cref="MalformedPayloadException">The body is not what the platform documents: answered 400.</exception>
    IReadOnlyList<Activity> Parse(WebhookRequest request);

    /// <summary>Receipts in a verified body, for messages sent before; none on platforms that give none.</summary>
    /// <exception cref="MalformedPayloadException">The body is not what the platform documents: answered 400.</exception>
    IReadOnlyList<DeliveryReceipt> ReadReceipts(WebhookRequest request) => [];

    /// <summary>
    /// Cuts one activity into what the platform can show: parts within its limits, buttons it has or numbered lines, files
    /// as links. Each part becomes one row and one call.
    /// </summary>
    IReadOnlyList<Activity> Render(Activity activity);

    /// <summary>
    /// Tells the platform that a stored activity is being looked at: a pressed button stops spinning, "typing" is shown. Best
    /// effort, and never throws.
    /// </summary>
    Task AcknowledgeAsync(Activity activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Shows once more that the answer to an activity is being written; asked every few seconds while it is. Best effort;
    /// throws nothing but that it was cancelled.
    /// </summary>
    Task ShowTypingAsync(Activity activity, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends one rendered part. Never throws for what the platform or the network does: that is an outcome.</summary>
    Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken);
}
