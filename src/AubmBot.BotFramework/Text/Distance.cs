namespace AubmBot.BotFramework.Text;

/// <summary>How far two short words are apart, for forgiving small typos.</summary>
public static class Distance
{
    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > 64 || b.Length > 64)
            return int.MaxValue;
        Span<int> rows = stackalloc int[3 * 65];
        Span<int> beforeLast = rows[..65], last = rows.Slice(65, 65), current = rows.Slice(130, 65);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[b.Length];
    }

    /// <summary>Whether a typed word is close enough to a known one: one slip from four letters on, two from eight.</summary>
    public static bool IsTypoOf(string typed, string known) =>
        typed == known || (known.Length >= 4 && Between(typed, known) <= (known.Length >= 8 ? 2 : 1));
}
