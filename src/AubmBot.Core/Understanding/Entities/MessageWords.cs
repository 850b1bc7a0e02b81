using System.Globalization;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>Cuts a message as typed into words, vowel signs included.</summary>
static class MessageWords
{
    /// <summary>A message longer than this many words is not searched further for names.</summary>
    const int Most = 256;

    public static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < Most; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && Joins(text[i])));
            if (inside && start < 0)
                start = i;
            else if (!inside && start >= 0)
            {
                words.Add(new Word(start, i));
                start = -1;
            }
        }

        return words;
    }

    static bool Joins(char character) =>
        character is 'ـ' || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;
}
