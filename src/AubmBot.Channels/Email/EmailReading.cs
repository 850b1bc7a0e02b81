using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.Email.Text;
using AubmBot.Channels.Wire;
using MimeKit;

namespace AubmBot.Channels.Email;

/// <summary>Turns a mail into an activity, or into nothing where a program wrote it.</summary>
sealed class EmailReading(EmailOptions options)
{
    public const string References = "references";

    /// <summary>How the ids end that we gave to mails without one; no other program knows them.</summary>
    public const string Unnamed = "@unnamed";

    // RFC 5321, 4.5.3.1: what is longer is no address.
    const int LongestAddress = 254;

    // More is a document, and the bot reads questions.
    const int LongestText = 20_000;

    public Activity? Read(MimeMessage mail)
    {
        if (SenderOf(mail) is not { } sender || AutomaticMail.RuleOf(mail, sender.Address, options.From.Address) is not null)
            return null;
        var (text, attachments) = (TextOf(mail), AttachmentsOf(mail));
        if (text.Length == 0 && attachments is null)
            return null;
        var id = IdOf(mail, text);
        return new Activity
        {
            Id = id,
            ChannelId = ChannelIds.Email,
            Timestamp = mail.Date == default ? null : mail.Date,
            Conversation = new ConversationAccount
            {
                Id = EmailThread.ConversationOf(mail, sender.Address.ToLowerInvariant(), id),
                // Comes back with every answer, and makes its subject.
                Name = StrictJson.WithoutNul(mail.Subject),
                Properties = new Dictionary<string, JsonElement> { [References] = ActivityData.String(string.Join(' ', mail.References)) },
            },
            From = new ChannelAccount { Id = sender.Address.ToLowerInvariant(), Name = StrictJson.WithoutNul(sender.Name), Role = "user" },
            Recipient = new ChannelAccount { Id = options.From.Address, Name = options.From.Name, Role = "bot" },
            Text = text.Length == 0 ? null : text,
            TextFormat = "plain",
            Attachments = attachments,
        };
    }

    /// <summary>Why <see cref="Read"/> makes nothing of it: never an address or a word of it.</summary>
    public string RuleAgainst(MimeMessage mail) => SenderOf(mail) is not { } sender
        ? "no sender"
        : AutomaticMail.RuleOf(mail, sender.Address, options.From.Address) ?? "no text";

    static MailboxAddress? SenderOf(MimeMessage mail) =>
        mail.From.Mailboxes.FirstOrDefault() is { Address: { Length: <= LongestAddress } address } sender
        && address.IndexOf('@', StringComparison.Ordinal) > 0 && !address.AsSpan().ContainsAny('\0', '\r', '\n')
            ? sender
            : null;

    static string TextOf(MimeMessage mail)
    {
        var body = mail.TextBody ?? (mail.HtmlBody is { } html ? HtmlText.Of(html) : "");
        var text = QuotedText.Strip(StrictJson.WithoutNul(body)!);
        // Many write the whole question into the subject.
        if (text.Length == 0)
            text = StrictJson.WithoutNul(mail.Subject)?.Trim() ?? "";
        return TextSplitter.Split(text, LongestText)[0];
    }

    // They are told of and not opened: papers are handed in elsewhere.
    static List<Attachment>? AttachmentsOf(MimeMessage mail)
    {
        List<Attachment> files = [.. mail.Attachments.Select(part => new Attachment
        {
            ContentType = part.ContentType.MimeType,
            Name = StrictJson.WithoutNul(part.ContentDisposition?.FileName ?? part.ContentType.Name),
        })];
        return files.Count == 0 ? null : files;
    }

    // A mail need not name itself; then what it says names it, the same way every time it is read.
    static string IdOf(MimeMessage mail, string text) => mail.MessageId is { Length: > 0 and <= 250 } id
        ? StrictJson.WithoutNul(id)!
        : $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{mail.MessageId}\n{mail.From}\n{mail.Date:O}\n{mail.Subject}\n{text}")))}{Unnamed}";
}
