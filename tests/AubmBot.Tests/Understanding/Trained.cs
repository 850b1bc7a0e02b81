using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Text;
using YamlDotNet.RepresentationModel;

namespace AubmBot.Tests.Understanding;

/// <summary>The engine as it ships, trained once for all tests, never on the held-back questions.</summary>
static class Trained
{
    static readonly string Dialogs = Path.Combine(AppContext.BaseDirectory, "dialogs");

    public static Lexicon Lexicon { get; } = Lexicon.Load(Path.Combine(Dialogs, "lexicon"));

    public static IReadOnlyList<TrainingRow> HeldBack { get; } =
        QuestionFile.Read(Path.Combine(AppContext.BaseDirectory, "Understanding", "held-back.tsv"));

    /// <summary>What it was taught.</summary>
    public static IReadOnlyList<TrainingRow> Rows { get; } = KnownRows();

    static readonly Lazy<UnderstandingEngine> Shipped = new(() => UnderstandingEngine.Train(Rows, Lexicon));

    public static UnderstandingEngine Engine => Shipped.Value;

    /// <summary>What the bot does first with a message: a topic, or "none".</summary>
    public static string Topic(string text, string? lastTopic = null)
    {
        var understood = Engine.Understand(text, new UnderstandingContext(null, lastTopic));
        return understood.Outcome == Outcome.Abstain ? TrainingRow.None : understood.Candidates[0].Topic;
    }

    /// <summary>The questions of dialogs/knowledge, without those that are held back word for word.</summary>
    static List<TrainingRow> KnownRows()
    {
        var hidden = HeldBack.Select(row => Normaliser.Normalise(row.Text)).ToHashSet();
        var rows = new List<TrainingRow>();
        foreach (var path in Directory.GetFiles(Path.Combine(Dialogs, "knowledge"), "*.yaml").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            var root = (YamlMappingNode)yaml.Documents[0].RootNode;
            foreach (var (kind, questions) in (YamlMappingNode)root["questions"])
            {
                rows.AddRange(((YamlSequenceNode)questions).Select(question => question.ToString())
                    .Where(question => !hidden.Contains(Normaliser.Normalise(question)))
                    .Select(question => new TrainingRow(question, root["id"].ToString(), kind.ToString())));
            }
        }

        return rows;
    }
}
