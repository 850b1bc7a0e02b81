using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>WhatsApp by Meta's own Cloud API (developers.facebook.com/docs/whatsapp/cloud-api).</summary>
public sealed class WhatsAppChannel : IChannel, IHandshake, IMediaSource, IEntryLink, IApprovedTexts
{
    readonly WhatsAppOptions _options;
    readonly WhatsAppEvents _events;
    readonly WhatsAppSending _sending;
    readonly WhatsAppFiles _files;
    readonly ILogger<WhatsAppChannel> _logger;

    internal WhatsAppChannel(WhatsAppOptions options, WhatsAppSending sending, WhatsAppFiles files, ILogger<WhatsAppChannel> logger)
    {
        _events = new WhatsAppEvents(options.PhoneNumberId);
        (_options, _sending, _files, _logger) = (options, sending, files, logger);
    }

    public string Id => ChannelIds.WhatsAppCloud;

    public string Account => _options.PhoneNumberId;

    public ChannelCapabilities Capabilities { get; } = new()
    {
        TextLimit = WhatsAppRendering.TextLimit,
        Buttons = WhatsAppList.Rows,
        ButtonTitle = WhatsAppList.Description,
        TakesFiles = true,
        ContactsAreNumbers = true,
        // Cloud API, customer service window; there is no longer one for people.
        Window = TimeSpan.FromHours(24),
    };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(MetaSignature.Verify(request, _options.Meta.AppSecrets));

    public WebhookAnswer Answer(WebhookRequest question) => MetaChallenge.Answer(question, _options.Meta.VerifyToken);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => [.. _events.Read(MetaBody.Entries(request.Body, WhatsAppEvents.Object))];

    public IReadOnlyList<DeliveryReceipt> ReadReceipts(WebhookRequest request) =>
        [.. _events.Receipts(MetaBody.Entries(request.Body, WhatsAppEvents.Object))];

    public IReadOnlyList<Activity> Render(Activity activity) => WhatsAppRendering.Render(activity, Capabilities);

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        _files.FetchAsync(file, mostBytes, cancellationToken);

    public Activity? Approve(Activity part) => _options.Texts.Fill(part);

    public Uri? EntryLink(string payload, string words) => _options.Number is { } number ? ClickToChat.Link(number, words) : null;

    public async Task AcknowledgeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Message
            && await _sending.ReadAndTypeAsync(activity.Id!, cancellationToken) is { Failure: not null } outcome)
            _logger.LogInformation("WhatsApp did not take the acknowledgement of {ActivityId}: {Code}", activity.Id, outcome.Code);
    }

    public Task ShowTypingAsync(Activity activity, CancellationToken cancellationToken) => activity.Type == ActivityTypes.Message
        ? _sending.ReadAndTypeAsync(activity.Id!, cancellationToken)
        : Task.CompletedTask;

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => part.Type == ActivityTypes.Message
        ? _sending.SendAsync(part, cancellationToken)
        : Task.FromResult(SendOutcome.Sent(null));
}
