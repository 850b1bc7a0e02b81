namespace AubmBot.Core.Understanding.Words;

/// <summary>What an attentive editor would ask about a lexicon that can be read.</summary>
static class LexiconReview
{
    /// <param name="concepts">Groups of concepts.yaml.</param>
    /// <param name="foreign">Groups of foreign.yaml.</param>
    /// <param name="used">Names that topics and the other files speak of.</param>
    public static IEnumerable<(string File, string Problem)> Of(WordTable concepts, WordTable foreign, IReadOnlySet<string> used) =>
    [
        .. Twice(concepts).Select(problem => ("concepts.yaml", problem)),
        .. Twice(foreign).Select(problem => ("foreign.yaml", problem)),
        .. from name in concepts.Names
           where !used.Contains(name)
           select ("concepts.yaml", $"\"{name}\" is part of no topic and no other file: nothing comes of its words"),
    ];

    static IEnumerable<string> Twice(WordTable table) =>
        from name in table.Names
        from kind in Kinds.Written
        from word in table.Written(name, kind).GroupBy(Text.Normaliser.Normalise, StringComparer.Ordinal)
        where word.Distinct(StringComparer.Ordinal).Count() < word.Count()
        select $"\"{word.First()}\" stands twice in \"{name}\", {kind}";
}
