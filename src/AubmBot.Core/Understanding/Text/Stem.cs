namespace AubmBot.Core.Understanding.Text;

/// <summary>
/// What is left of an Arabic or Darija word without what is written onto it: particles and article, the "ka-" and "gha-" of
/// Darija's verbs, persons, possessors, and the "ma- … -sh" around a negated verb. A rough cut that is the same for all
/// forms of a word matters more than a correct one.
/// </summary>
static class Stem
{
    const int Shortest = 3;
    static readonly string[] Tenses = ["غادي", "كان", "كاي", "كات", "تان", "تاي", "كن", "كي", "كت", "غن", "غي", "غت", "سي", "ست", "سن", "سا"];
    static readonly string[] Endings = ["توني", "وني", "تها", "تهم", "كم", "هم", "ها", "نا", "ني", "تي", "تو", "وا", "ات", "ين", "ون", "ت", "و", "ي", "ه", "ك", "ا"];

    static readonly string[] LatinEndings = ["ements", "ement", "ations", "ation", "ees", "ent", "ons", "es", "er", "ez", "ee", "s", "e", "x", "i"];

    /// <summary>The stem of a normalised word, three letters at least where the word has them.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, bool arabic)
    {
        if (!arabic)
            return WithoutEnding(word, LatinEndings, Shortest + 1);
        var stem = Clitics.Strip(word);
        if (Negated(stem))
            stem = stem.StartsWith("ما") ? stem[2..^1] : stem[1..^1];
        return WithoutEnding(WithoutBeginning(stem), Endings, Shortest);
    }

    /// <summary>"ماوصلتش", "مكيخدمش".</summary>
    public static bool Negated(ReadOnlySpan<char> word) => word.Length >= Shortest + 3 && word[0] == 'م' && word[^1] == 'ش';

    static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word, string[] endings, int shortest)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= shortest && word.EndsWith(ending))
                return word[..^ending.Length];
        }

        return word;
    }

    static ReadOnlySpan<char> WithoutBeginning(ReadOnlySpan<char> word)
    {
        foreach (var tense in Tenses)
        {
            if (word.Length - tense.Length >= Shortest && word.StartsWith(tense))
                return word[tense.Length..];
        }

        return word.Length > Shortest && word[0] is 'ن' or 'ت' or 'ي' or 'ا' ? word[1..] : word;
    }
}
