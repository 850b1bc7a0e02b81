namespace AubmBot.Core.Understanding.Learning;

/// <summary>What tells whether a judgement can be trusted.</summary>
/// <param name="Best">The most probable class that is not "none".</param>
/// <param name="Values">
/// Log odds of "none", log odds of the best class, its lead over the second, likeness, how much likeness leads that of "none",
/// share of known features, foreign, own, strangers.
/// </param>
readonly record struct Signs(int Best, double[] Values)
{
    /// <summary>How many values there are.</summary>
    public const int Many = 9;

    public static Signs Read(ReadOnlySpan<float> probabilities, int none, float nearest, float nearestNone, float known, Sighting sighting)
    {
        int best = -1, second = -1;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (i == none)
                continue;
            if (best < 0 || probabilities[i] > probabilities[best])
                (second, best) = (best, i);
            else if (second < 0 || probabilities[i] > probabilities[second])
                second = i;
        }

        var first = best < 0 ? 0 : probabilities[best];
        var other = second < 0 ? 0 : probabilities[second];
        return new Signs(best,
        [
            LogOdds(none < 0 ? 0 : probabilities[none]),
            LogOdds(first),
            LogOdds(first / Math.Max(first + other, 1e-6f)),
            nearest,
            nearest - nearestNone,
            known,
            sighting.Foreign ? 1 : 0,
            sighting.Own ? 1 : 0,
            sighting.Strangers,
        ]);
    }

    static double LogOdds(float probability) => Math.Log((probability + 0.003) / (1.003 - probability));
}
