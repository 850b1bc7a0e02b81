using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.TwilioWhatsApp;

/// <summary>WhatsApp by Twilio (twilio.com/docs/whatsapp).</summary>
public sealed class TwilioWhatsAppChannel : IChannel, IMediaSource, IEntryLink, IApprovedTexts
{
    readonly TwilioSignature _signature;
    readonly TwilioMessages _messages;
    readonly TwilioFiles _files;
    readonly TwilioWhatsAppOptions _options;

    internal TwilioWhatsAppChannel(
        TwilioOptions twilio, TwilioWhatsAppOptions options, TwilioSignature signature, TwilioMessages messages, TwilioFiles files) =>
        (Account, _options, _signature, _messages, _files) = (twilio.AccountSid, options, signature, messages, files);

    public string Id => ChannelIds.TwilioWhatsApp;

    public string Account { get; }

    public ChannelCapabilities Capabilities { get; } = new()
    {
        TextLimit = TwilioMessages.TextLimit,
        // Buttons need a template that WhatsApp approved beforehand.
        Buttons = 0,
        Window = TimeSpan.FromHours(24),
        ContactsAreNumbers = true,
        TakesFiles = true,
    };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_signature.Verify(request));

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => TwilioWhatsAppUpdates.Read(TwilioForm.Read(request.Body.Span));

    public IReadOnlyList<DeliveryReceipt> ReadReceipts(WebhookRequest request) => TwilioStatus.Read(TwilioForm.Read(request.Body.Span));

    public IReadOnlyList<Activity> Render(Activity activity) => [.. TwilioRendering.Render(activity, Capabilities).Select(Plain)];

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => _messages.SendAsync(part, cancellationToken);

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        _files.FetchAsync(file, mostBytes, cancellationToken);

    public Uri EntryLink(string payload, string words) => ClickToChat.Link(_options.From, words);

    public Activity? Approve(Activity part) => _options.Texts.Fill(part);

    static Activity Plain(Activity part)
    {
        part.Text = WhatsAppMarkup.Neutralise(part.Text!);
        return part;
    }
}
