namespace AubmBot.Core.Understanding.Words;

/// <summary>The kinds of language citizens write, and where to borrow a word that one of them lacks.</summary>
static class Kinds
{
    public const string French = "fr", Arabic = "ar", DarijaArabic = "darija-ar", DarijaLatin = "darija-latn", Mixed = "mixed";

    /// <summary>The kinds that have words of their own.</summary>
    public static readonly string[] Written = [French, Arabic, DarijaArabic, DarijaLatin];

    /// <summary>All kinds, with the mixture.</summary>
    public static readonly string[] All = [.. Written, Mixed];

    /// <summary>From which kinds a word may be taken, best first.</summary>
    public static string[] Sources(string kind) => kind switch
    {
        DarijaArabic => [DarijaArabic, Arabic],
        DarijaLatin => [DarijaLatin, French],
        _ => [kind],
    };
}
