namespace AubmBot.Core.Understanding;

/// <summary>How the engine learns. The defaults hold for any set of intents; they are not fitted to ours.</summary>
public sealed record TrainingOptions
{
    /// <summary>
    /// Where rows were generated from a lexicon: those say the same words over and over, and cross-validation saw no gain
    /// from more than a few long steps; and the lexicon's concepts already say what words of every day mean.
    /// </summary>
    public static TrainingOptions WithGenerated { get; } =
        new() { Epochs = 5, LearningRate = 5, NeighbourShare = 0.2f, GroupWeights = [0.3f, 1f, 1.1f, 0.7f, 0.3f, 1f] };

    /// <summary>Passes over the rows. More fits rare words better and takes longer; 3 to 60.</summary>
    public int Epochs { get; init; } = 24;

    /// <summary>Step of the descent at the first pass, falling to a tenth; 0.1 to 20.</summary>
    public float LearningRate { get; init; } = 2.5f;

    /// <summary>Pull of the weights towards zero; 0 to 0.001.</summary>
    public float Regularisation { get; init; } = 2e-6f;

    /// <summary>What a generated row counts against a real one; 0 to 1.</summary>
    public float GeneratedWeight { get; init; } = 0.3f;

    /// <summary>Share of the nearest neighbours in the blend with the linear model; 0 to 1.</summary>
    public float NeighbourShare { get; init; } = 0.1f;

    /// <summary>Weight of words, characters, skeletons, concepts, word pairs and meanings against one another; each 0 to 3.</summary>
    public float[] GroupWeights { get; init; } = [0.3f, 1f, 1.1f, 0.7f, 0.3f, 1.4f];

    /// <summary>Below this probability of being any of the topics, the engine abstains; 0 to 1.</summary>
    public double AbstainBelow { get; init; } = 0.65;

    /// <summary>Confidence from which an answer is given without asking back; 0 to 1.</summary>
    public double AnswerFrom { get; init; } = 0.5;

    /// <summary>Order of rows, folds and generated sentences: the same seed trains the same engine.</summary>
    public ulong Seed { get; init; } = 20261124;
}
