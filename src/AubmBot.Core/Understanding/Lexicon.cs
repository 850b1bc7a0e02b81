using AubmBot.Core.Understanding.Entities;
using AubmBot.Core.Understanding.Words;

namespace AubmBot.Core.Understanding;

/// <summary>The words of the domain and of what is not ours, read from <c>dialogs/lexicon</c>.</summary>
public sealed class Lexicon
{
    /// <summary>The concept that every word of foreign.yaml carries beside its group's own.</summary>
    internal const string Foreign = "foreign";

    readonly Dictionary<string, int> numbers = [];
    readonly HashSet<string> named = [];
    readonly WordTable concepts = new();
    readonly WordTable foreign = new();
    readonly WordTable beside = new();
    Templates templates = new();

    /// <summary>No words at all: the engine then learns from its rows alone.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>Rows that come with the lexicon: sentences to abstain from, and real questions kept in questions.tsv.</summary>
    public IReadOnlyList<TrainingRow> Rows { get; private set; } = [];

    /// <summary>Changes with any of its files.</summary>
    internal ulong Fingerprint { get; private set; }

    /// <summary>Finds concepts in sentences.</summary>
    internal ConceptMatcher Matcher { get; } = new();

    /// <summary>Concepts that are ours beyond doubt and overrule a foreign word.</summary>
    internal ConceptSet Own { get; private set; }

    /// <summary>Words of foreign.yaml.</summary>
    internal ConceptSet NotOurs { get; private set; }

    /// <summary>Small talk and manners.</summary>
    internal Manners Manners { get; private set; } = new();

    /// <summary>Words of fire and collapse.</summary>
    internal DangerWords Danger { get; private set; } = new();

    /// <summary>Short questions that refer to the answer before.</summary>
    internal FollowUps FollowUps { get; private set; } = new();

    /// <summary>Subjects named without a question.</summary>
    internal VagueSubjects Vague { get; private set; } = new();

    /// <summary>Finds references, places and the like.</summary>
    internal EntityFinder Entities { get; private set; } = new();

    /// <summary>Reads the lexicon of a folder. A mistake in a file is an <see cref="InvalidDataException"/> naming its line.</summary>
    public static Lexicon Load(string folder)
    {
        var lexicon = new Lexicon { Fingerprint = Learning.Fingerprint.Of(folder) };
        lexicon.ReadConcepts(YamlFile.Read(folder, "concepts.yaml"));
        lexicon.ReadForeign(YamlFile.Read(folder, "foreign.yaml"));
        lexicon.templates = Templates.Read(YamlFile.Read(folder, "topics.yaml"), lexicon.numbers.Keys);
        lexicon.Manners = Manners.Read(YamlFile.Read(folder, "small-talk.yaml"), lexicon.Set);
        lexicon.Danger = DangerWords.Read(YamlFile.Read(folder, "danger.yaml"));
        var followUps = YamlFile.Read(folder, "follow-ups.yaml");
        lexicon.FollowUps = FollowUps.Read(followUps, lexicon.Set);
        lexicon.Vague = VagueSubjects.Read(followUps, lexicon.Set);
        lexicon.Entities = EntityFinder.Read(folder);
        lexicon.Rows = LexiconRows.Read(folder);
        return lexicon;
    }

    /// <summary>Words that stand twice and concepts that nothing comes of, with the file they stand in.</summary>
    internal IEnumerable<(string File, string Problem)> Review() => LexiconReview.Of(
        concepts, foreign, named.Union(templates.Topics.Values.SelectMany(lines => lines).SelectMany(line => line).SelectMany(Templates.Choices)).ToHashSet());

    /// <summary>The first words of each concept in a language and in its spoken form; "renseign*" is no word.</summary>
    internal IEnumerable<string> WordsOf(string language) => concepts.Names.SelectMany(name => Kinds.Written
        .Where(kind => kind == language || (language == Kinds.Arabic && kind == Kinds.DarijaArabic))
        .SelectMany(kind => concepts.Written(name, kind).Where(word => !word.Contains('*', StringComparison.Ordinal)).Take(2)));

    /// <summary>Sentences generated for topics, from their concepts.</summary>
    internal List<TrainingRow> Generate(IReadOnlyCollection<string> topics, ulong seed) =>
        new RowGenerator(templates, concepts, foreign, seed).Generate(topics);

    /// <summary>The concepts of these names, as a set.</summary>
    internal ConceptSet Set(IEnumerable<string> names)
    {
        var set = ConceptSet.Empty;
        foreach (var name in names)
        {
            named.Add(name);
            set = numbers.TryGetValue(name, out var number)
                ? set.With(number) : throw new InvalidDataException($"there is no concept \"{name}\"");
        }

        return set;
    }

    void ReadConcepts(YamlFile file)
    {
        foreach (var (name, node) in file.Entries(file.Root))
        {
            concepts.Read(file, name, node);
            Learn(name, concepts, Number(name));
        }
    }

    void ReadForeign(YamlFile file)
    {
        foreach (var (name, node) in file.Entries(file.Root))
        {
            if (name == "own")
            {
                Own = Set(file.Texts(node));
                continue;
            }

            if (name == "no-landmarks")
            {
                Matcher.NoLandmarks = Set(file.Texts(node));
                continue;
            }

            if (name == "landmarks")
            {
                beside.Read(file, name, node);
                Learn(name, beside, Matcher.Beside = Number(name));
                continue;
            }

            if (numbers.ContainsKey(name))
                throw file.Wrong(node, $"\"{name}\" is already a concept");
            Matcher.Foreign = Number(Foreign);
            foreign.Read(file, name, node);
            Learn(name, foreign, Number(name), Number(Foreign));
            NotOurs = NotOurs.With(numbers[name]).With(numbers[Foreign]);
        }
    }

    int Number(string name) => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count < ConceptSet.Most
        ? numbers.Count : throw new InvalidDataException($"more than {ConceptSet.Most} concepts");

    void Learn(string name, WordTable table, params ReadOnlySpan<int> concept)
    {
        foreach (var word in table.Of(name))
        {
            foreach (var number in concept)
                Matcher.Add(word, number);
        }
    }
}
