using AubmBot.Core.Understanding.Learning;

namespace AubmBot.Core.Understanding.Words;

/// <summary>The concepts found in one sentence, each once, in ascending order.</summary>
readonly record struct ConceptSet(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>More concepts than this cannot be numbered.</summary>
    public const int Most = 256;

    const ulong ConceptSeed = 11, ConceptPairSeed = 12;

    public static ConceptSet Empty => default;

    public bool Contains(int concept) => (Part(concept >> 6) >> (concept & 63) & 1) != 0;

    public bool IsEmpty => (First | Second | Third | Fourth) == 0;

    public bool Overlaps(ConceptSet other) =>
        ((First & other.Part(0)) | (Second & other.Part(1)) | (Third & other.Part(2)) | (Fourth & other.Part(3))) != 0;

    public ConceptSet With(int concept)
    {
        var bit = 1UL << (concept & 63);
        return (concept >> 6) switch
        {
            0 => new ConceptSet(First | bit, Second, Third, Fourth),
            1 => new ConceptSet(First, Second | bit, Third, Fourth),
            2 => new ConceptSet(First, Second, Third | bit, Fourth),
            _ => new ConceptSet(First, Second, Third, Fourth | bit),
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

    ulong Part(int index) => index switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };
}
