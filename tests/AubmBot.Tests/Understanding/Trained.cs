using AubmBot.Core.Understanding;
using YamlDotNet.RepresentationModel;

namespace AubmBot.Tests.Understanding;

/// <summary>The engine as it ships, trained once for all tests; what is <see cref="KeptAside"/> stands in none of its rows.</summary>
static class Trained
{
    static readonly string Dialogs = Path.Combine(AppContext.BaseDirectory, "dialogs");

    public static Lexicon Lexicon { get; } = Lexicon.Load(Path.Combine(Dialogs, "lexicon"));

    /// <summary>What it was taught: the questions of dialogs/knowledge.</summary>
    public static IReadOnlyList<TrainingRow> Rows { get; } = KnownRows();

    static readonly Lazy<UnderstandingEngine> Shipped = new(() => UnderstandingEngine.Train(Rows, Lexicon));

    public static UnderstandingEngine Engine => Shipped.Value;

    /// <summary>What the bot does first with a message: a topic, or "none".</summary>
    public static string Topic(string text, string? lastTopic = null)
    {
        var understood = Engine.Understand(text, new UnderstandingContext(null, lastTopic));
        return understood.Outcome == Outcome.Abstain ? TrainingRow.None : understood.Candidates[0].Topic;
    }

    /// <summary>All it learned from: questions, the lexicon's rows, and what was generated.</summary>
    public static IReadOnlyList<TrainingRow> Learned =>
        [.. Rows, .. Lexicon.Rows, .. Lexicon.Generate(Rows.Select(row => row.Topic).ToHashSet(), new TrainingOptions().Seed)];

    static List<TrainingRow> KnownRows()
    {
        var rows = new List<TrainingRow>();
        foreach (var path in Directory.GetFiles(Path.Combine(Dialogs, "knowledge"), "*.yaml").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            var root = (YamlMappingNode)yaml.Documents[0].RootNode;
            foreach (var (kind, questions) in (YamlMappingNode)root["questions"])
            {
                rows.AddRange(((YamlSequenceNode)questions)
                    .Select(question => new TrainingRow(question.ToString(), root["id"].ToString(), kind.ToString())));
            }
        }

        return rows;
    }
}
