using System.Globalization;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>
/// A copy of the message for finding patterns: lower case, Western digits, plain spaces and dashes. It has exactly the
/// message's length, so that a place in one is a place in the other.
/// </summary>
static class SameLength
{
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(original[i]);
    });

    static char Fold(char character)
    {
        if (character < 128)
            return char.ToLowerInvariant(character);
        return CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)),
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Format => ' ',
            UnicodeCategory.DashPunctuation => '-',
            _ => character switch { '⁄' => '/', '＋' => '+', '²' => '2', _ => char.ToLowerInvariant(character) },
        };
    }
}
