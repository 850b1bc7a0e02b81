using System.Globalization;

namespace AubmBot.BotFramework.Text;

/// <summary>
/// Splits a text into parts within a limit: on a paragraph, else a sentence, else a word, and never inside a character that
/// a reader sees as one (surrogate pairs, combining marks, emoji sequences).
/// </summary>
public static class TextSplitter
{
    /// <param name="text">What is said.</param>
    /// <param name="limit">Most units a part may have.</param>
    /// <param name="measure">Units of a piece: UTF-16 units unless told, bytes for Instagram, GSM-7 septets for SMS.</param>
    public static IReadOnlyList<string> Split(string text, int limit, Func<string, int>? measure = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        measure ??= static piece => piece.Length;
        var parts = new List<string>();
        var rest = text.Trim();
        while (measure(rest) > limit)
        {
            var fits = LongestFittingPrefix(rest, limit, measure);
            var cut = BestCut(rest, fits);
            parts.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }
        if (rest.Length > 0 || parts.Count == 0)
            parts.Add(rest);
        return parts;
    }

    static int LongestFittingPrefix(string text, int limit, Func<string, int> measure)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        // A "character" of hundreds of marks has no good place to cut, but the platform's limit stands.
        if (measure(starts.Length > 1 ? text[..starts[1]] : text) > limit)
            starts = [.. Enumerable.Range(0, text.Length).Where(i => i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]))];
        int low = 1, high = starts.Length - 1, best = starts.Length > 1 ? starts[1] : text.Length;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (measure(text[..starts[middle]]) <= limit)
            {
                best = starts[middle];
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return best;
    }

    // A boundary in the first third would leave a part that looks broken off; then the next weaker one serves better.
    static int BestCut(string text, int fits)
    {
        var window = text.AsSpan(0, fits);
        var least = fits / 3;
        foreach (var boundary in (ReadOnlySpan<string>)["\n\n", "\n", ". ", "؟ ", "? ", "! ", "، ", ", ", " "])
        {
            var at = window.LastIndexOf(boundary, StringComparison.Ordinal);
            if (at > least)
                return at + boundary.Length;
        }
        return fits;
    }
}
