namespace AubmBot.Core.Understanding.Learning;

/// <summary>The linear model and the nearest neighbours, as one judge.</summary>
sealed class Blend(LinearModel linear, Neighbours neighbours, float neighbourShare)
{
    /// <summary>How sharply likeness becomes probability: a row nearer by 0.1 is about four times as probable.</summary>
    const float Sharpness = 14;

    public static Blend Read(LearntReader learnt) =>
        new(LinearModel.Read(learnt), Neighbours.Read(learnt), learnt.Read<float>());

    public void Write(LearntWriter learnt)
    {
        linear.Write(learnt);
        neighbours.Write(learnt);
        learnt.Write(neighbourShare);
    }

    /// <summary>Fills the workspace's probabilities from its vector.</summary>
    /// <returns>The signs of certainty that calibration weighs.</returns>
    public Signs Judge(Workspace work, Sighting sighting, int none, bool[]? hidden)
    {
        var vector = work.Vector;
        linear.Predict(vector.Indices, vector.Values, work.Probabilities);
        neighbours.Compare(vector.Indices, vector.Values, work.Likeness, work.Sums, hidden);
        var nearestNone = none >= 0 ? work.Likeness[none] : 0;
        var nearest = 0f;
        for (var i = 0; i < work.Likeness.Length; i++)
        {
            if (i != none)
                nearest = Math.Max(nearest, work.Likeness[i]);
            work.Likeness[i] *= Sharpness;
        }

        Softmax.Apply(work.Likeness);
        for (var i = 0; i < work.Likeness.Length; i++)
            work.Probabilities[i] = ((1 - neighbourShare) * work.Probabilities[i]) + (neighbourShare * work.Likeness[i]);
        return Signs.Read(work.Probabilities, none, nearest, nearestNone, vector.Known, sighting);
    }
}
