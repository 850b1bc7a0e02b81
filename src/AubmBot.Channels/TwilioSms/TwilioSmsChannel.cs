using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;

namespace AubmBot.Channels.TwilioSms;

/// <summary>SMS by Twilio (twilio.com/docs/messaging).</summary>
public sealed class TwilioSmsChannel : IChannel, IMediaSource
{
    readonly TwilioSignature _signature;
    readonly TwilioMessages _messages;
    readonly TwilioFiles _files;

    internal TwilioSmsChannel(
        TwilioOptions options, SendingLimits limits, TwilioSignature signature, TwilioMessages messages, TwilioFiles files) =>
        (Account, Capabilities, _signature, _messages, _files) = (options.AccountSid, Of(limits), signature, messages, files);

    public string Id => ChannelIds.TwilioSms;

    public string Account { get; }

    public ChannelCapabilities Capabilities { get; }

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_signature.Verify(request));

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => TwilioSmsUpdates.Read(TwilioForm.Read(request.Body.Span));

    public IReadOnlyList<DeliveryReceipt> ReadReceipts(WebhookRequest request) => TwilioStatus.Read(TwilioForm.Read(request.Body.Span));

    public IReadOnlyList<Activity> Render(Activity activity) => TwilioSmsRendering.Render(activity, Capabilities);

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => _messages.SendAsync(part, cancellationToken);

    public Task<FetchedFile> FetchAsync(Attachment file, int mostBytes, CancellationToken cancellationToken) =>
        _files.FetchAsync(file, mostBytes, cancellationToken);

    static ChannelCapabilities Of(SendingLimits limits) => new()
    {
        TextLimit = TwilioSmsRendering.Segments,
        MeasureText = TwilioSmsRendering.Measure,
        PageSize = TwilioSmsRendering.Segments,
        Buttons = 0,
        ShortAnswers = true,
        ContactsAreNumbers = true,
        Limits = limits,
    };
}
