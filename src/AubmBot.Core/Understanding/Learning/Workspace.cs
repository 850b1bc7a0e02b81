using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>The arrays that understanding one sentence needs, kept for the next one.</summary>
sealed class Workspace(int classes, int neighbours)
{
    public FeatureBuffer Features { get; } = new();

    public SparseVector Vector { get; } = new();

    public Token[] Tokens { get; } = new Token[Tokeniser.Most];

    /// <summary>Probability of each class.</summary>
    public float[] Probabilities { get; } = new float[classes];

    /// <summary>Likeness of each class's nearest rows, then a distribution.</summary>
    public float[] Likeness { get; } = new float[classes];

    /// <summary>Likeness of each row that is compared.</summary>
    public float[] Sums { get; } = new float[neighbours];
}
