using System.Collections.Concurrent;
using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>Learns topics from rows and says, for a sentence, how probable each one is and whether to trust that.</summary>
sealed class Classifier
{
    readonly FeatureExtractor extractor;
    readonly Vocabulary vocabulary;
    readonly Blend blend;
    readonly Calibration calibration;
    readonly LanguageJudge languages;
    readonly ConcurrentBag<Workspace> workspaces = [];
    readonly int neighbours;

    Classifier(
        FeatureExtractor extractor,
        Vocabulary vocabulary,
        Blend blend,
        Calibration calibration,
        LanguageJudge languages,
        string[] topics,
        int neighbours)
    {
        (this.extractor, this.vocabulary, this.blend) = (extractor, vocabulary, blend);
        (this.calibration, this.languages) = (calibration, languages);
        (Topics, this.neighbours) = (topics, neighbours);
        None = Array.IndexOf(topics, TrainingRow.None);
    }

    /// <summary>The classes, in the order of <see cref="Workspace.Probabilities"/>.</summary>
    public string[] Topics { get; }

    /// <summary>The place of "none" in <see cref="Topics"/>, or -1 when no row taught it.</summary>
    public int None { get; }

    public static Classifier Train(IReadOnlyList<TrainingRow> rows, Lexicon lexicon, TrainingOptions options)
    {
        var familiar = new FamiliarWords();
        var extractor = new FeatureExtractor(lexicon, familiar);
        var topics = rows.Select(row => row.Topic).Distinct().Order(StringComparer.Ordinal).ToArray();
        var labels = rows.Select(row => Array.BinarySearch(topics, row.Topic, StringComparer.Ordinal)).ToArray();
        var hidden = HeldBack.Choose(rows, labels);
        var features = Extract(rows, extractor, familiar);
        var vocabulary = Vocabulary.Learn(features, options.GroupWeights);
        var matrix = new Matrix(features, vocabulary);
        var importance = rows.Select(row => row.Kind == TrainingRow.Generated ? options.GeneratedWeight : 1).ToArray();
        int[] real = [.. Enumerable.Range(0, rows.Count).Where(row => rows[row].Kind != TrainingRow.Generated)];
        var neighbours = new Neighbours(matrix, vocabulary.Count, real, labels, topics.Length);

        LinearModel? whole = null, part = null;
        LanguageJudge? languages = null;
        LinearModel Learn(bool[]? without, TrainingOptions how) =>
            LinearTrainer.Train(matrix, vocabulary.Count, labels, topics.Length, importance, Order(rows.Count, without), how);
        // Each learns in its own fixed order: that they run side by side changes nothing in what they learn.
        Parallel.Invoke(
            () => whole = Learn(null, options),
            () => part = Learn(hidden, options with { Epochs = TrialEpochs(options) }),
            () => languages = LanguageJudge.Train(matrix, vocabulary.Count, rows, options));
        var none = Array.IndexOf(topics, TrainingRow.None);
        var trial = new Blend(part!, neighbours, options.NeighbourShare);
        var calibration = Calibration.Learn(trial, features, vocabulary, real, labels, none, topics.Length, hidden);
        var blend = new Blend(whole!, neighbours, options.NeighbourShare);
        return new Classifier(extractor, vocabulary, blend, calibration, languages!, topics, real.Length);
    }

    public static Classifier Read(LearntReader learnt, Lexicon lexicon)
    {
        var (topics, neighbours) = (learnt.ReadTexts(), learnt.Read<int>());
        var extractor = new FeatureExtractor(lexicon, FamiliarWords.Read(learnt));
        return new Classifier(
            extractor, Vocabulary.Read(learnt), Blend.Read(learnt), Calibration.Read(learnt), LanguageJudge.Read(learnt), topics, neighbours);
    }

    public void Write(LearntWriter learnt)
    {
        learnt.WriteTexts(Topics);
        learnt.Write(neighbours);
        extractor.Familiar.Write(learnt);
        vocabulary.Write(learnt);
        blend.Write(learnt);
        calibration.Write(learnt);
        languages.Write(learnt);
    }

    /// <summary>Judges a sentence; the workspace must come from <see cref="Rent"/>.</summary>
    public Judgement Judge(string sentence, ReadOnlySpan<Token> tokens, Workspace work)
    {
        work.Features.Clear();
        var sighting = extractor.Extract(sentence, extractor.Core(sentence, tokens), 1, work.Features);
        vocabulary.Weigh(work.Features.Hashes, work.Features.Groups, work.Vector);
        var signs = blend.Judge(work, sighting, None, null);
        var language = languages.Judge(sentence, tokens.Length, work.Vector);
        return new Judgement(sighting, language, work.Vector.Known, calibration.InScope(signs), calibration.Right(signs));
    }

    /// <summary>Whether a topic was learned.</summary>
    public bool Knows(string topic) => Array.BinarySearch(Topics, topic, StringComparer.Ordinal) >= 0;

    public Workspace Rent() => workspaces.TryTake(out var work) ? work : new Workspace(Topics.Length, neighbours);

    public void Return(Workspace work) => workspaces.Add(work);

    static SentenceFeatures[] Extract(IReadOnlyList<TrainingRow> rows, FeatureExtractor extractor, FamiliarWords familiar)
    {
        var sentences = rows.Select(row => Normaliser.Normalise(row.Text)).ToArray();
        var tokens = new Token[Tokeniser.Most];
        for (var row = 0; row < rows.Count; row++)
        {
            if (IsReal(rows[row]))
                familiar.Learn(sentences[row], Core(sentences[row], tokens, extractor));
        }

        var all = new SentenceFeatures[rows.Count];
        if (rows.Count == 0)
            return all;
        Parallel.ForEach(Partitioner.Create(0, rows.Count), part =>
        {
            var buffer = new FeatureBuffer();
            var room = new Token[Tokeniser.Most];
            for (var row = part.Item1; row < part.Item2; row++)
            {
                buffer.Clear();
                var core = Core(sentences[row], room, extractor);
                var sighting = extractor.Extract(sentences[row], core, IsReal(rows[row]) ? 2 : 1, buffer);
                all[row] = new SentenceFeatures(buffer.Hashes.ToArray(), buffer.Groups.ToArray(), sighting);
            }
        });
        return all;
    }

    static ReadOnlySpan<Token> Core(string sentence, Token[] tokens, FeatureExtractor extractor) =>
        extractor.Core(sentence, tokens.AsSpan(0, Tokeniser.Split(sentence, tokens)));

    static bool IsReal(TrainingRow row) => row.Topic != TrainingRow.None && row.Kind != TrainingRow.Generated;

    /// <summary>The trial model only calibrates; two thirds of the passes bring it near enough.</summary>
    static int TrialEpochs(TrainingOptions options) => Math.Max(1, options.Epochs * 2 / 3);

    static int[] Order(int rows, bool[]? hidden) => [.. Enumerable.Range(0, rows).Where(row => hidden is null || !hidden[row])];
}
