using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace AubmBot.Channels.Email;

/// <summary>Configuration of the e-mail channel, under <c>Channels:Email</c>: one mailbox, read by IMAP and answered by SMTP.</summary>
public sealed record EmailOptions
{
    public const string Section = "Channels:Email";

    static readonly string[] Needed = ["ImapHost", "SmtpHost", "User", "Password", "From"];

    public required string ImapHost { get; init; }

    /// <summary>993, encrypted from the start, where it is not set.</summary>
    public required int ImapPort { get; init; }

    public required string SmtpHost { get; init; }

    /// <summary>587, encrypted before anything is said, where it is not set.</summary>
    public required int SmtpPort { get; init; }

    public required string User { get; init; }
    public required string Password { get; init; }

    /// <summary>The agency's own address, with or without a name.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>Null where none of the needed keys is set: the channel is not wanted.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static EmailOptions? Read(IConfiguration configuration)
    {
        if (Needed.All(key => configuration.Text($"{Section}:{key}") is null))
            return null;
        foreach (var key in Needed)
            if (configuration.Text($"{Section}:{key}") is null)
                throw Problem($"{key} is missing: the mailbox is read and answered with {string.Join(", ", Needed)}.");
        return new EmailOptions
        {
            ImapHost = configuration.Text($"{Section}:ImapHost")!,
            ImapPort = Port(configuration, "ImapPort", 993),
            SmtpHost = configuration.Text($"{Section}:SmtpHost")!,
            SmtpPort = Port(configuration, "SmtpPort", 587),
            User = configuration.Text($"{Section}:User")!,
            Password = configuration.Text($"{Section}:Password")!,
            From = MailboxAddress.TryParse(configuration.Text($"{Section}:From"), out var from) && from.Address.Contains('@', StringComparison.Ordinal)
                ? from
                : throw Problem("From is not an address of e-mail."),
        };
    }

    /// <summary>A password crosses no network unencrypted; on this machine it crosses none.</summary>
    public static SecureSocketOptions Security(string host, int port) => port switch
    {
        993 or 465 => SecureSocketOptions.SslOnConnect,
        _ when host is "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address)) => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    static int Port(IConfiguration configuration, string key, int usual)
    {
        if (configuration.Text($"{Section}:{key}") is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw Problem($"{key} is not a port: a number from 1 to 65535.");
    }

    static ConfigurationProblemException Problem(string keyAndSentence) => new($"{Section}:{keyAndSentence}");
}
