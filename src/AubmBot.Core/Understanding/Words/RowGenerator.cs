using AubmBot.Core.Understanding.Learning;

namespace AubmBot.Core.Understanding.Words;

/// <summary>
/// Writes training sentences from templates and words: clumsy ones, in changing order, which is what teaches the model that
/// the words decide and not the phrase. The same seed writes the same sentences.
/// </summary>
sealed class RowGenerator(Templates templates, WordTable concepts, WordTable foreign, ulong seed)
{
    const int RowsPerLine = 2, NoneRowsPerLine = 6;
    readonly Chance chance = new(seed);

    /// <summary>Sentences for each of <paramref name="topics"/> that has templates, in every kind of language.</summary>
    public List<TrainingRow> Generate(IReadOnlyCollection<string> topics)
    {
        var rows = new List<TrainingRow>();
        foreach (var (topic, lines) in templates.Topics)
        {
            if (topic != TrainingRow.None && !topics.Contains(topic))
                continue;
            var times = topic == TrainingRow.None ? NoneRowsPerLine : RowsPerLine;
            foreach (var line in lines)
            {
                foreach (var kind in Kinds.All)
                {
                    for (var i = 0; i < times; i++)
                        rows.Add(new TrainingRow(Sentence(line, kind), topic, TrainingRow.Generated));
                }
            }
        }

        return rows;
    }

    string Sentence(string[] line, string kind)
    {
        var parts = new List<string>();
        foreach (var slot in line)
        {
            if (Templates.Optional(slot) && chance.Below(2) == 0)
                continue;
            var word = Word(chance.Of(Templates.Choices(slot)), kind);
            if (word.Length > 0)
                parts.Insert(chance.Below(5) < 2 ? chance.Below(parts.Count + 1) : parts.Count, word);
        }

        for (var i = parts.Count - 1; i > 0; i--)
        {
            if (chance.Below(3) == 0)
                parts.Insert(i, Frame("links", kind));
        }

        if (chance.Below(5) < 2)
            parts.Insert(0, Frame("openers", kind));
        if (chance.Below(6) == 0)
            parts.Add(Frame("closers", kind));
        return string.Join(' ', parts);
    }

    string Frame(string group, string kind)
    {
        var words = templates.Frames.Of(group, One(kind));
        return words.Length == 0 ? "" : chance.Of(words);
    }

    string Word(string concept, string kind)
    {
        var table = concept == Lexicon.Foreign || foreign.Names.Contains(concept) ? foreign : concepts;
        var group = concept == Lexicon.Foreign ? chance.Of(foreign.Names) : concept;
        var words = table.Of(group, One(kind));
        return words.Length == 0 ? "" : chance.Of(words).TrimEnd('*');
    }

    /// <summary>A mixture takes each word from French or one of the two Darija writings.</summary>
    string One(string kind) =>
        kind != Kinds.Mixed ? kind : chance.Below(5) switch { < 2 => Kinds.French, < 4 => Kinds.DarijaArabic, _ => Kinds.DarijaLatin };
}
