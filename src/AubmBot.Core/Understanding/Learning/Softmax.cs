namespace AubmBot.Core.Understanding.Learning;

/// <summary>Turns scores into probabilities.</summary>
static class Softmax
{
    /// <summary>In place; the scores may be of any size.</summary>
    public static void Apply(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        float sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - highest);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }
}
