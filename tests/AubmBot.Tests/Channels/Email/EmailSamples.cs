using System.Text;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Email;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace AubmBot.Tests.Channels.Email;

/// <summary>The agency's mailbox and a citizen's mails.</summary>
static class EmailSamples
{
    public const string Us = "guichet@example.org";
    public const string Citizen = "amina@example.org";
    public const string Password = "mailbox-password-test";

    public static Dictionary<string, string?> Settings(int smtp = 25, int imap = 143) => new()
    {
        ["Channels:Email:ImapHost"] = "127.0.0.1",
        ["Channels:Email:ImapPort"] = $"{imap}",
        ["Channels:Email:SmtpHost"] = "127.0.0.1",
        ["Channels:Email:SmtpPort"] = $"{smtp}",
        ["Channels:Email:User"] = "guichet",
        ["Channels:Email:Password"] = Password,
        ["Channels:Email:From"] = $"Guichet <{Us}>",
    };

    public static EmailOptions Options => EmailOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build())!;

    /// <summary>A mail as it lies in the mailbox; headers are whole lines.</summary>
    public static byte[] Mail(string body, params IEnumerable<string> headers) =>
        Mail(Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")), headers);

    public static byte[] Mail(byte[] body, params IEnumerable<string> headers)
    {
        List<string> lines = [.. headers];
        void Unless(string name, string line)
        {
            if (!lines.Any(given => given.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                lines.Add(line);
        }
        Unless("From:", $"From: Amina <{Citizen}>");
        Unless("To:", $"To: {Us}");
        Unless("Subject:", "Subject: Question");
        Unless("Message-ID:", "Message-ID: <q1@example.org>");
        Unless("MIME-Version:", "MIME-Version: 1.0");
        Unless("Content-Type:", "Content-Type: text/plain; charset=utf-8");
        return [.. Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), .. body];
    }

    /// <summary>As the bot reads it: null where it needs no answer.</summary>
    public static Activity? Read(byte[] mail)
    {
        using var stream = new MemoryStream(mail);
        return new EmailReading(Options).Read(MimeMessage.Load(stream));
    }

    public static Activity Reply(string text, string locale = "fr-MA")
    {
        var asked = Read(Payload.Read("email", "01_question.eml"))!;
        var reply = Activity.Message(text, locale);
        (reply.Conversation, reply.ReplyToId) = (asked.Conversation, asked.Id);
        return reply;
    }
}
