using System.Globalization;
using System.Text;

namespace AubmBot.BotFramework.Text;

/// <summary>
/// Makes spellings equal that mean the same word: lower case, no accents, one hamza, no tatweel or diacritics, digits 0-9,
/// single spaces, no punctuation. For comparing with word lists; the understanding engine has its own, richer one.
/// </summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, 256));
        foreach (var rune in Digits.ToLatin(Decompose(text)).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter)
                continue;
            if (Rune.IsLetterOrDigit(rune))
                result.Append(Letter(Rune.ToLowerInvariant(rune)));
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }
        return result.ToString().TrimEnd();
    }

    // Normalize throws on lone surrogates, which citizens' telephones do send; EnumerateRunes replaces them.
    static string Decompose(string text)
    {
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            wellFormed.Append(rune);
        return wellFormed.ToString().Normalize(NormalizationForm.FormKD);
    }

    static Rune Letter(Rune rune) => rune.Value switch
    {
        'ى' => new Rune('ي'),
        'ة' => new Rune('ه'),
        'ؤ' => new Rune('و'),
        'ئ' => new Rune('ي'),
        'œ' => new Rune('o'),
        _ => rune,
    };
}
