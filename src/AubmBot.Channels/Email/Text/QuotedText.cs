using System.Text.RegularExpressions;

namespace AubmBot.Channels.Email.Text;

/// <summary>Leaves of a mail what its writer wrote in it: no quoted mail, no signature.</summary>
static partial class QuotedText
{
    const int LongestMark = 300;

    public static string Strip(string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        var written = new List<string>();
        for (var i = 0; i < lines.Length && !EndsThere(lines[i]) && !IsOutlook(lines, i); i++)
        {
            var header = HeaderLength(lines, i);
            // Many answer below what they quote: only where the quotation is not marked does it take all the rest with it.
            if (header > 0 && !IsQuoted(lines.Skip(i + header).FirstOrDefault(line => line.Trim().Length > 0)))
                break;
            i += Math.Max(header - 1, 0);
            if (header == 0 && !IsQuoted(lines[i]))
                written.Add(lines[i].TrimEnd());
        }
        return string.Join('\n', written).Trim();
    }

    static bool IsQuoted(string? line) => line?.TrimStart().StartsWith('>') == true;

    // "-- " alone is the signature's mark (RFC 3676, 4.3); many programs lose the space.
    static bool EndsThere(string line) => line is "-- " or "--" || Divider().IsMatch(Mark(line));

    // Lines of "On such a day somebody wrote:"; programs break it where it grows long.
    static int HeaderLength(string[] lines, int at)
    {
        if (Header().IsMatch(Mark(lines[at])))
            return 1;
        return at + 1 < lines.Length && Opening().IsMatch(Mark(lines[at])) && Header().IsMatch($"{Mark(lines[at])} {Mark(lines[at + 1])}") ? 2 : 0;
    }

    // Outlook quotes with a block of headers and no mark.
    static bool IsOutlook(string[] lines, int at) =>
        FromLine().IsMatch(Mark(lines[at])) && lines.Skip(at + 1).Take(4).Any(line => SentLine().IsMatch(Mark(line)));

    // Marks are short; a line without end is somebody's words, and no pattern is tried on it.
    static string Mark(string line) => line.Length <= LongestMark ? line.Trim() : "";

    // A day stands in it: "a neighbour wrote:" is no quotation.
    [GeneratedRegex(@"\A(?=.*[0-9\u0660-\u0669])[\u200E\u200F\u202A-\u202E]*(On\b.{4,200}\bwrote[ \u00A0]*:|Le\b.{4,200}\ba[ \u00A0]écrit[ \u00A0]*:|في[ ].{4,200}كتب.{0,120}:)[\u200E\u200F\u202A-\u202E]*\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Header();

    [GeneratedRegex(@"\A[\u200E\u200F\u202A-\u202E]*(On|Le|في)[ ].*[0-9\u0660-\u0669]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\A[ ]*(-{3,}.*(original|origine|الأصلية).*-{3,}|_{10,})[ ]*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Divider();

    [GeneratedRegex(@"\A\*?(From|De|من)[ ]?:\*?[ ].+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex FromLine();

    [GeneratedRegex(@"\A\*?(Sent|Date|Envoyé|تم[ ]الإرسال|التاريخ)[ ]?:", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex SentLine();
}
