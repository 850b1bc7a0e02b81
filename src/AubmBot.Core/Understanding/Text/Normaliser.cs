using System.Globalization;
using System.Text;

namespace AubmBot.Core.Understanding.Text;

/// <summary>
/// Folds the many ways one word is typed into one: case, accents, hamza, tatweel, vowel signs, elongation, Eastern digits
/// and direction marks. Applying it twice changes nothing. References, phones and addresses keep all their characters.
/// </summary>
public static class Normaliser
{
    /// <summary>No question is longer; what comes after is noise or an attack.</summary>
    public const int Longest = 4096;

    /// <summary>The form in which sentences are compared: lower case, single spaces.</summary>
    public static string Normalise(string text)
    {
        var whole = Ascii(text) && text.Length <= Longest ? text : Decompose(WellFormed(text));
        var folded = new StringBuilder(whole.Length);
        foreach (var character in whole)
            Fold(character, folded);
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return Elongation.Shorten(folded.ToString());
    }

    static bool Ascii(string text) => System.Text.Ascii.IsValid(text);

    /// <summary>Cuts to <see cref="Longest"/> and replaces lone surrogates, on which decomposition would throw.</summary>
    static string WellFormed(string text)
    {
        var cut = text.Length > Longest ? text[..Longest] : text;
        StringBuilder? repaired = null;
        for (var i = 0; i < cut.Length; i++)
        {
            if (char.IsHighSurrogate(cut[i]) && i + 1 < cut.Length && char.IsLowSurrogate(cut[i + 1]))
                i++;
            else if (char.IsSurrogate(cut[i]))
                (repaired ??= new StringBuilder(cut))[i] = ' ';
        }

        return repaired?.ToString() ?? cut;
    }

    static string Decompose(string text) => text.Normalize(NormalizationForm.FormKD);

    static void Fold(char character, StringBuilder folded)
    {
        if (character < 128)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
                Space(folded);
            else
                folded.Append(char.ToLowerInvariant(character));
            return;
        }

        if (Letters.Folded(character) is { } letter)
        {
            folded.Append(letter);
            return;
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(character))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control:
                Space(folded);
                return;
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)));
                return;
            default:
                folded.Append(char.ToLowerInvariant(character));
                return;
        }
    }

    static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }
}
