namespace AubmBot.Core.Understanding.Learning;

/// <summary>Chance that repeats itself from the same seed on every machine and every version of .NET (SplitMix64).</summary>
sealed class Chance(ulong seed)
{
    ulong state = seed;

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
