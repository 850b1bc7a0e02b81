using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace AubmBot.Channels.Email;

/// <summary>
/// Which conversation a mail belongs to: its thread, for one sender. Our own mails carry the thread in their Message-ID, so
/// an answer finds it even where the citizen's program hands on no more than In-Reply-To (RFC 5322, 3.6.4).
/// </summary>
static partial class EmailThread
{
    /// <summary>The conversation's id: the citizen's address, so that it can be written to, and the thread.</summary>
    public static string ConversationOf(MimeMessage mail, string sender, string messageId) => $"{sender}/{ThreadOf(mail, messageId)}";

    /// <summary>The citizen's address, out of a conversation's id.</summary>
    public static string? AddressOf(string? conversation) => conversation?.LastIndexOf('/') is > 0 and var at ? conversation[..at] : null;

    /// <summary>A new Message-ID of ours, in a conversation's thread.</summary>
    public static string NewId(string conversation, string domain) => $"aubm.{conversation[(conversation.LastIndexOf('/') + 1)..]}.{Guid.NewGuid():N}@{domain}";

    static string ThreadOf(MimeMessage mail, string messageId)
    {
        string[] earlier = [.. mail.References, .. mail.InReplyTo is { } answered ? [answered] : Array.Empty<string>()];
        foreach (var id in earlier)
            if (Ours().Match(id) is { Success: true } ours)
                return ours.Groups["thread"].Value;
        return Short(earlier.FirstOrDefault() ?? messageId);
    }

    static string Short(string root) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)).AsSpan(0, 8));

    [GeneratedRegex(@"\Aaubm\.(?<thread>[0-9a-f]{16})\.")]
    private static partial Regex Ours();
}
