using System.Globalization;
using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Channels.Wire;
using MimeKit;
using MimeKit.Utils;

namespace AubmBot.Channels.Email;

/// <summary>Writes the mail: plain text in the citizen's thread, marked as written by a program (RFC 3834, 3.1; RFC 5322, 3.6.4).</summary>
static class EmailComposing
{
    public static MimeMessage Compose(Activity part, MailboxAddress from, MailboxAddress citizen, DateTimeOffset now)
    {
        var mail = new MimeMessage
        {
            MessageId = EmailThread.NewId(part.Conversation!.Id!, from.Domain),
            Date = now,
            Subject = SubjectOf(part.Conversation.Name),
            Body = new TextPart("plain") { Text = LineDirection.Apply(part.Text ?? "", part.Locale, int.MaxValue) },
        };
        mail.From.Add(from);
        mail.To.Add(citizen);
        var answered = Ids($"<{part.ReplyToId}>").FirstOrDefault();
        mail.Headers.Add(HeaderId.AutoSubmitted, answered is null ? "auto-generated" : "auto-replied");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        if (part.Locale is { Length: > 0 } locale)
            mail.Body.Headers.Add(HeaderId.ContentLanguage, locale);
        if (answered is not null)
        {
            mail.InReplyTo = answered;
            mail.References.AddRange([.. Earlier(part.Conversation).Where(id => id != answered), answered]);
        }
        return mail;
    }

    // A mail without a subject is answered without one; "Re:" stands there once, however often it went to and fro.
    static string SubjectOf(string? subject)
    {
        var words = Bidi.Strip(subject ?? "").ReplaceLineEndings(" ").Trim();
        return words.Length == 0 || words.StartsWith("re:", true, CultureInfo.InvariantCulture) || words.StartsWith("re :", true, CultureInfo.InvariantCulture)
            ? words
            : $"Re: {words}";
    }

    static IEnumerable<string> Earlier(ConversationAccount conversation) =>
        conversation.Properties?.GetValueOrDefault(EmailReading.References) is { ValueKind: JsonValueKind.String } references
            ? Ids(string.Concat((references.GetString() ?? "").Split(' ').Select(id => $"<{id}>")))
            : [];

    static IEnumerable<string> Ids(string ids) => MimeUtils.EnumerateReferences(ids)
        .Where(id => id.Contains('@', StringComparison.Ordinal) && !id.EndsWith(EmailReading.Unnamed, StringComparison.Ordinal));
}
