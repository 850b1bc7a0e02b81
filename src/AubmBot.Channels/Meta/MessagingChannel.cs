using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Meta;

/// <summary>What Messenger and Instagram have in common: one webhook format and one Send API.</summary>
public abstract class MessagingChannel : IChannel, IHandshake, IMediaSource
{
    // Messenger Platform, policy: the bot within a day of the citizen's last message, a person within a week.
    protected static readonly TimeSpan BotWindow = TimeSpan.FromHours(24);
    protected static readonly TimeSpan TeamWindow = TimeSpan.FromDays(7);

    static readonly string[] Acknowledgement = ["mark_seen", "typing_on"];

    readonly MetaOptions _meta;
    readonly string _object;
    readonly MessagingEvents _events;
    readonly MessagingSending _sending;
    readonly MessagingFiles _files;
    readonly ILogger _logger;

    private protected MessagingChannel(
        MetaOptions meta, string id, string account, string metaObject, MessagingSending sending, MessagingFiles files, OwnMessages own, ILogger logger)
    {
        (Id, Account) = (id, account);
        (_meta, _object) = (meta, metaObject);
        _events = new MessagingEvents(id, account, meta.AppId, own);
        (_sending, _files, _logger) = (sending, files, logger);
    }

    public string Id { get; }

    public string Account { get; }

    public abstract ChannelCapabilities Capabilities { get; }

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(MetaSignature.Verify(request, _meta.AppSecrets));

    public WebhookAnswer Answer(WebhookRequest question) => MetaChallenge.Answer(question, _meta.VerifyToken);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [.. _events.Read(MetaBody.Entries(request.Body, _object))];

    public IReadOnlyList<DeliveryReceipt> ReadReceipts(WebhookRequest request) =>
        [.. MessagingReceipts.Of(MetaBody.Entries(request.Body, _object), Id, Account)];

    public abstract IReadOnlyList<Activity> Render(Activity activity);

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        _files.FetchAsync(file, mostBytes, cancellationToken);

    public async Task AcknowledgeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!IsAnswered(activity))
            return;
        foreach (var action in Acknowledgement)
            if (await ShowAsync(activity, action, cancellationToken) is { Failure: not null } outcome)
                _logger.LogInformation("{Channel} did not take the acknowledgement of {ActivityId}: {Code}", Id, activity.Id, outcome.Code);
    }

    public Task ShowTypingAsync(Activity activity, CancellationToken cancellationToken) =>
        IsAnswered(activity) ? ShowAsync(activity, "typing_on", cancellationToken) : Task.CompletedTask;

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => part.Type switch
    {
        ActivityTypes.Message => _sending.SendAsync(part, Write(part), cancellationToken),
        ActivityTypes.Typing => ShowAsync(part, "typing_on", cancellationToken),
        _ => Task.FromResult(SendOutcome.Sent(null)),
    };

    /// <summary>A rendered part as the Send API's <c>message</c>.</summary>
    private protected abstract JsonObject Write(Activity part);

    static bool IsAnswered(Activity activity) => activity.Type == ActivityTypes.Message || activity.Name == EventNames.Join;

    Task<SendOutcome> ShowAsync(Activity activity, string action, CancellationToken cancellationToken) =>
        _sending.ShowAsync(activity.Conversation!.Id!, action, cancellationToken);
}
