using MimeKit;

namespace AubmBot.Channels.Email;

/// <summary>Mail that no person wrote to us. Answering it makes a loop, or writes to a whole list (RFC 3834, 2).</summary>
static class AutomaticMail
{
    static readonly string[] Programs =
    [
        "mailer-daemon", "postmaster", "no-reply", "noreply", "no_reply", "donotreply", "do-not-reply", "do_not_reply",
        "ne-pas-repondre", "nepasrepondre", "bounce", "bounces",
    ];

    /// <summary>The rule by which no person wrote it, in words for the log; null where one did.</summary>
    public static string? RuleOf(MimeMessage mail, string sender, string own) =>
        sender.Equals(own, StringComparison.OrdinalIgnoreCase) ? "our own address"
        : IsProgram(sender) ? "a program's address"
        : Header(mail, "Return-Path") is "<>" ? "empty Return-Path"
        : Header(mail, "Auto-Submitted") is { } submitted && !Word(submitted).Equals("no", StringComparison.OrdinalIgnoreCase) ? "Auto-Submitted"
        : Header(mail, "Precedence")?.ToLowerInvariant() is "bulk" or "list" or "junk" ? "Precedence"
        : mail.Headers.Contains("List-Id") ? "List-Id"
        // Exchange's programs ask so not to be answered, and its people never do.
        : mail.Headers.Contains("X-Auto-Response-Suppress") ? "X-Auto-Response-Suppress"
        // A report of delivery or reading (RFC 6522).
        : mail.Body?.ContentType.IsMimeType("multipart", "report") == true ? "a report"
        : null;

    // "no-reply+42@", "bounces-list@": what follows tells the program which mail it was.
    static bool IsProgram(string sender)
    {
        var name = sender.AsSpan(0, Math.Max(sender.LastIndexOf('@'), 0));
        foreach (var program in Programs)
            if (name.StartsWith(program, StringComparison.OrdinalIgnoreCase) && (name.Length == program.Length || !char.IsLetter(name[program.Length])))
                return true;
        return false;
    }

    static string? Header(MimeMessage mail, string name) => mail.Headers[name]?.Trim();

    // Parameters and comments may follow the word.
    static ReadOnlySpan<char> Word(string value) => value.AsSpan(0, value.AsSpan().IndexOfAny(';', ' ', '(') is >= 0 and var end ? end : value.Length);
}
