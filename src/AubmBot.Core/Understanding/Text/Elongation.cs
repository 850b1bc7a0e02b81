using System.Text;

namespace AubmBot.Core.Understanding.Text;

/// <summary>"salaaaam", "شكراااا", "merciiii": a letter typed three times or more stands once.</summary>
static class Elongation
{
    /// <summary>Shortens runs of letters, except inside words that look like a reference or an address.</summary>
    public static string Shorten(string text)
    {
        if (!HasRun(text))
            return text;
        var shortened = new StringBuilder(text.Length);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf(' ', start);
            end = end < 0 ? text.Length : end + 1;
            var word = text.AsSpan(start, end - start);
            if (IsExact(word))
                shortened.Append(word);
            else
                Append(word, shortened);
            start = end;
        }

        return shortened.ToString();
    }

    static bool HasRun(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && text[i] == text[i - 2] && char.IsLetter(text[i]))
                return true;
        }

        return false;
    }

    static bool IsExact(ReadOnlySpan<char> word) =>
        word.Contains('@') || word.Contains("www.", StringComparison.Ordinal) || word.Contains("://", StringComparison.Ordinal)
        || (word.ContainsAnyInRange('0', '9') && word.ContainsAny('-', '/', '_'));

    static void Append(ReadOnlySpan<char> word, StringBuilder shortened)
    {
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
                run++;
            shortened.Append(word[i], run >= 3 && char.IsLetter(word[i]) ? 1 : run);
            i += run;
        }
    }
}
