namespace AubmBot.Core.Understanding.Text;

/// <summary>The small words that Arabic writes onto the next one: "والملف", "للوكالة", "فالموقع".</summary>
static class Clitics
{
    /// <summary>The word without its leading particles and article, as long as three letters remain.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> word)
    {
        var article = 0;
        if (word.Length > 5 && word[0] is 'و' or 'ف' or 'ب' or 'ك' && word[1..].StartsWith("ال"))
            article = 3;
        else if (word.Length > 4 && (word.StartsWith("ال") || word.StartsWith("لل")))
            article = 2;
        return word[article..];
    }
}
