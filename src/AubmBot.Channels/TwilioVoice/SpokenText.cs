using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AubmBot.BotFramework.Text;

namespace AubmBot.Channels.TwilioVoice;

/// <summary>Makes a text sayable: no signs that are only seen, references and telephone numbers digit by digit, each alphabet by its own voice.</summary>
static partial class SpokenText
{
    /// <summary>Nobody listens longer; keeps a document far below Twilio's 64 KB.</summary>
    const int Longest = 3_000;

    /// <summary>The pieces in order, each with the voice that can say it.</summary>
    public static IEnumerable<(string Text, Voices Voice)> Pieces(string text, Voices voice)
    {
        var plain = Plain(text);
        if (voice != Voices.Arabic)
            return plain.Length == 0 ? [] : [(plain, voice)];
        return Arabic(plain);
    }

    static IEnumerable<(string, Voices)> Arabic(string plain)
    {
        var start = 0;
        foreach (Match latin in LatinWords().Matches(plain))
        {
            if (plain[start..latin.Index].Trim() is { Length: > 0 } before)
                yield return (before, Voices.Arabic);
            yield return (latin.Value, Voices.French);
            start = latin.Index + latin.Length;
        }
        if (plain[start..].Trim() is { Length: > 0 } rest)
            yield return (rest, Voices.Arabic);
    }

    static string Plain(string text)
    {
        var lines = Bidi.Strip(text).Split('\n').Select(line => line.Trim().TrimStart('-', '•').Trim()).Where(line => line.Length > 0)
            .Select(line => line[^1] is '.' or '?' or '!' or ':' or '؟' or ',' or '،' ? line : $"{line}.");
        var joined = Number().Replace(Law().Replace(string.Join(' ', lines), "$1 $2"), Digits);
        var sayable = new StringBuilder(Math.Min(joined.Length, Longest));
        foreach (var rune in joined.EnumerateRunes())
            if (sayable.Length < Longest && (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) && rune != Rune.ReplacementChar)
                sayable.Append(rune);
        return sayable.ToString().Trim();
    }

    // "482 915 073 6421" is heard as 4 8 2, 9 1 5, 0 7 3, 6 4 2 1; a number without groups gets some.
    static string Digits(Match number)
    {
        var groups = number.Value.TrimStart('+').Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (groups is [{ Length: > 4 } one])
            groups = [.. one.Chunk(3).Select(digits => new string(digits))];
        return string.Join(", ", groups.Select(group => string.Join(' ', group.AsEnumerable())));
    }

    // Three groups at least, or six digits in a row: years, hours and legal articles are left to the voice.
    [GeneratedRegex(@"(?<![\d,])\+?(\d{6,}|\d{2,4}([ .-]\d{2,4}){2,})(?![\d])")]
    private static partial Regex Number();

    // "09-08" and "12.90" are laws: neither a subtraction nor a fraction.
    [GeneratedRegex(@"(?<![\d.,:/-])(\d{2})[.-](\d{2})(?![\d:/-]|[.,]\d)")]
    private static partial Regex Law();

    [GeneratedRegex(@"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9.'’-]*( [A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9.'’-]*)*")]
    private static partial Regex LatinWords();
}
