using System.Globalization;
using System.Text;

namespace AubmBot.Channels.Wire;

/// <summary>
/// Readers take a line's direction from its first letter, so an Arabic line that begins with a Latin name would stand on
/// the wrong side. RIGHT-TO-LEFT MARK before it settles that.
/// </summary>
static class LineDirection
{
    const char Mark = '\u200F';

    /// <summary>One unit of every text is kept free for the mark.</summary>
    public const int Reserve = 1;

    public static string Apply(string text, string? locale, int limit)
    {
        if (text.Length == 0 || !IsRightToLeft(locale))
            return text;
        var everyLine = string.Join('\n', text.Split('\n').Select(Directed));
        return everyLine.Length <= limit ? everyLine : Directed(text);
    }

    static bool IsRightToLeft(string? locale)
    {
        try
        {
            return locale is not null && CultureInfo.GetCultureInfo(locale).TextInfo.IsRightToLeft;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    static string Directed(string line) => line.Length == 0 || line[0] == Mark || BeginsRightToLeft(line) ? line : Mark + line;

    // Hebrew to Arabic Extended-A, and the presentation forms.
    static bool BeginsRightToLeft(string line) =>
        Rune.TryGetRuneAt(line, 0, out var first) && Rune.IsLetter(first)
        && first.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);
}
