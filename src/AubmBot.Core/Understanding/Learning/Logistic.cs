namespace AubmBot.Core.Understanding.Learning;

/// <summary>A small logistic regression over a few numbers: turns signs of certainty into a probability.</summary>
sealed class Logistic
{
    const int Steps = 400;
    readonly double[] weights;

    Logistic(double[] weights) => this.weights = weights;

    public static Logistic Read(LearntReader learnt) => new(learnt.ReadMany<double>());

    public void Write(LearntWriter learnt) => learnt.WriteMany<double>(weights);

    /// <summary>A regression that answers the same whatever it is shown.</summary>
    public static Logistic Always(int signs, bool outcome)
    {
        var fixedWeights = new double[signs + 1];
        fixedWeights[signs] = outcome ? 20 : -20;
        return new Logistic(fixedWeights);
    }

    /// <summary>Learns by full gradient steps with momentum, pulled lightly towards zero.</summary>
    public static Logistic Train(IReadOnlyList<double[]> rows, IReadOnlyList<bool> outcomes, double[] importance)
    {
        var signs = rows[0].Length;
        if (outcomes.All(outcome => outcome) || outcomes.All(outcome => !outcome))
            return Always(signs, outcomes[0]);
        var weights = new double[signs + 1];
        var speed = new double[signs + 1];
        var total = importance.Sum();
        var gradient = new double[signs + 1];
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            for (var row = 0; row < rows.Count; row++)
            {
                var error = (Probability(weights, rows[row]) - (outcomes[row] ? 1 : 0)) * importance[row] / total;
                for (var i = 0; i < signs; i++)
                    gradient[i] += error * rows[row][i];
                gradient[signs] += error;
            }

            for (var i = 0; i <= signs; i++)
            {
                speed[i] = (0.9 * speed[i]) - (0.5 * (gradient[i] + (i < signs ? 1e-3 * weights[i] : 0)));
                weights[i] += speed[i];
            }
        }

        return new Logistic(weights);
    }

    /// <summary>The probability that the outcome is true; 0 to 1.</summary>
    public double Probability(ReadOnlySpan<double> signs) => Probability(weights, signs);

    static double Probability(double[] weights, ReadOnlySpan<double> signs)
    {
        var sum = weights[^1];
        for (var i = 0; i < signs.Length; i++)
            sum += weights[i] * signs[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
