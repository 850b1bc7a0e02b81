using AubmBot.Core.Understanding.Learning;

namespace AubmBot.Core.Understanding.Words;

/// <summary>The concepts found in one sentence, each once, in ascending order.</summary>
readonly struct ConceptSet(ulong low, ulong high, ulong third, ulong fourth)
{
    /// <summary>More concepts than this cannot be numbered.</summary>
    public const int Most = 256;

    const ulong ConceptSeed = 11, ConceptPairSeed = 12;

    public static ConceptSet Empty => default;

    public bool Contains(int concept) => (Part(concept >> 6) >> (concept & 63) & 1) != 0;

    public bool IsEmpty => (low | high | third | fourth) == 0;

    public bool Overlaps(ConceptSet other) =>
        ((low & other.Part(0)) | (high & other.Part(1)) | (third & other.Part(2)) | (fourth & other.Part(3))) != 0;

    public ConceptSet With(int concept)
    {
        var bit = 1UL << (concept & 63);
        return (concept >> 6) switch
        {
            0 => new ConceptSet(low | bit, high, third, fourth),
            1 => new ConceptSet(low, high | bit, third, fourth),
            2 => new ConceptSet(low, high, third | bit, fourth),
            _ => new ConceptSet(low, high, third, fourth | bit),
        };
    }

    /// <summary>Adds every concept and every pair of two concepts as features.</summary>
    public void AddTo(FeatureBuffer features)
    {
        Span<ulong> hashes = stackalloc ulong[12];
        var count = 0;
        for (var part = 0; part < 4; part++)
        {
            for (var bits = Part(part); bits != 0 && count < hashes.Length; bits &= bits - 1)
            {
                var concept = (ulong)((part << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits));
                var hash = FeatureHash.Pair(concept, ConceptSeed);
                features.Add(FeatureGroup.Concepts, hash);
                for (var i = 0; i < count; i++)
                    features.Add(FeatureGroup.Concepts, FeatureHash.Pair(FeatureHash.Pair(hashes[i], hash), ConceptPairSeed));
                hashes[count++] = hash;
            }
        }
    }

    /// <summary>Adds a feature and its pair with every concept, if there is any.</summary>
    public void AddWith(ulong feature, FeatureBuffer features)
    {
        if (IsEmpty)
            return;
        features.Add(FeatureGroup.Concepts, feature);
        for (var part = 0; part < 4; part++)
        {
            for (var bits = Part(part); bits != 0; bits &= bits - 1)
            {
                var concept = (ulong)((part << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits));
                features.Add(FeatureGroup.Concepts, FeatureHash.Pair(FeatureHash.Pair(concept, ConceptSeed), feature));
            }
        }
    }

    ulong Part(int index) => index switch { 0 => low, 1 => high, 2 => third, _ => fourth };
}
