namespace AubmBot.Core.Understanding.Learning;

/// <summary>
/// Turns the blend's signs into honest probabilities, learned on real rows that the judged model had not seen. Generated
/// rows are never used: they are so easy that any threshold learned on them ends at zero.
/// </summary>
sealed class Calibration
{
    readonly Logistic inScope;
    readonly Logistic right;

    Calibration(Logistic inScope, Logistic right) => (this.inScope, this.right) = (inScope, right);

    public static Calibration Read(LearntReader learnt) => new(Logistic.Read(learnt), Logistic.Read(learnt));

    public void Write(LearntWriter learnt)
    {
        inScope.Write(learnt);
        right.Write(learnt);
    }

    public static Calibration Learn(
        Blend trial, SentenceFeatures[] features, Vocabulary vocabulary, int[] real, int[] labels, int none, int classes, bool[] hidden)
    {
        var work = new Workspace(classes, real.Length);
        var away = Array.ConvertAll(real, row => hidden[row]);
        List<double[]> signs = [], inside = [];
        List<bool> ours = [], hits = [];
        foreach (var row in real.Where(row => hidden[row]))
        {
            vocabulary.Weigh(features[row].Hashes, features[row].Groups, work.Vector);
            var seen = trial.Judge(work, features[row].Sighting, none, away);
            signs.Add(seen.Values);
            ours.Add(labels[row] != none);
            if (labels[row] == none)
                continue;
            inside.Add(seen.Values);
            hits.Add(seen.Best == labels[row]);
        }

        if (inside.Count == 0)
            return new Calibration(Logistic.Always(Signs.Many, true), Logistic.Always(Signs.Many, true));
        return new Calibration(
            none < 0 ? Logistic.Always(Signs.Many, true) : Logistic.Train(signs, ours, Ones(signs.Count)),
            Logistic.Train(inside, hits, Ones(inside.Count)));
    }

    /// <summary>The probability that the sentence is one of our topics.</summary>
    public double InScope(Signs signs) => inScope.Probability(signs.Values);

    /// <summary>The probability that the best topic is right, provided the sentence is one of our topics.</summary>
    public double Right(Signs signs) => right.Probability(signs.Values);

    static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}
