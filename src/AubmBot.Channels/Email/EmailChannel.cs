using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using MimeKit;

namespace AubmBot.Channels.Email;

/// <summary>E-mail. Mails are fetched from a mailbox, so there is no webhook: whoever calls one is refused.</summary>
public sealed class EmailChannel : IChannel
{
    readonly EmailReading _reading;
    readonly EmailSending _sending;

    internal EmailChannel(EmailOptions options, EmailSending sending)
    {
        _reading = new EmailReading(options);
        _sending = sending;
        Account = options.From.Address;
    }

    public string Id => ChannelIds.Email;

    public string Account { get; }

    // No limit of the platform's: a longer mail is no answer. Few connections, because mail servers count them.
    public ChannelCapabilities Capabilities { get; } = new() { TextLimit = 20_000, Buttons = 0, Parallelism = 2, JoinsReplies = true };

    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Verification.Forged);

    public IReadOnlyList<Activity> Parse(WebhookRequest request) => throw new MalformedPayloadException("e-mail has no webhook");

    public IReadOnlyList<Activity> Render(Activity activity) => activity.Type == ActivityTypes.Message
        ? [.. ChannelRendering.Render(activity, Capabilities).Where(part => part.Text is { Length: > 0 }).Select(part => part.AddressedLike(activity))]
        : [];

    public Task<SendOutcome> SendAsync(Activity part, CancellationToken cancellationToken) => _sending.SendAsync(part, cancellationToken);

    internal Activity? Read(MimeMessage mail) => _reading.Read(mail);

    internal string RuleAgainst(MimeMessage mail) => _reading.RuleAgainst(mail);
}
