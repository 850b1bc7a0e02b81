using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>The features that training saw, numbered, with how telling each is (inverse document frequency).</summary>
sealed class Vocabulary
{
    readonly Dictionary<ulong, int> numbers;
    readonly byte[] groups;
    readonly float[] telling;
    readonly float unseen;
    readonly float[] groupWeights;

    Vocabulary(ReadOnlySpan<ulong> features, byte[] groups, float[] telling, float unseen, float[] groupWeights)
    {
        numbers = new Dictionary<ulong, int>(features.Length);
        foreach (var feature in features)
            numbers.Add(feature, numbers.Count);
        (this.groups, this.telling, this.unseen, this.groupWeights) = (groups, telling, unseen, groupWeights);
    }

    /// <summary>How many features there are.</summary>
    public int Count => numbers.Count;

    /// <summary>
    /// Numbers the features of <paramref name="rows"/>; of many rows, what one row alone has is left out, single words excepted.
    /// </summary>
    public static Vocabulary Learn(IReadOnlyList<SentenceFeatures> rows, ReadOnlySpan<float> groupWeights)
    {
        var frequencies = new Dictionary<ulong, (int Rows, int Last, byte Group)>(1 << 16);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < rows[row].Hashes.Length; i++)
            {
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    frequencies, rows[row].Hashes[i], out var exists);
                if (!exists || entry.Last != row)
                    entry = (entry.Rows + 1, row, rows[row].Groups[i]);
            }
        }

        List<ulong> features = [];
        List<byte> groups = [];
        List<float> telling = [];
        var least = rows.Count < Many ? 1 : 2;
        foreach (var (hash, entry) in frequencies)
        {
            if (entry.Rows < least && entry.Group != (byte)FeatureGroup.Words)
                continue;
            features.Add(hash);
            groups.Add(entry.Group);
            telling.Add(Telling(rows.Count, entry.Rows));
        }

        return new Vocabulary(CollectionsMarshal.AsSpan(features), [.. groups], [.. telling], Telling(rows.Count, 1), groupWeights.ToArray());
    }

    public static Vocabulary Read(LearntReader learnt) =>
        new(learnt.ReadMany<ulong>(), learnt.ReadMany<byte>(), learnt.ReadMany<float>(), learnt.Read<float>(), learnt.ReadMany<float>());

    public void Write(LearntWriter learnt)
    {
        // Nothing is ever removed: the keys come in the order of their numbers.
        learnt.WriteMany<ulong>([.. numbers.Keys]);
        learnt.WriteMany<byte>(groups);
        learnt.WriteMany<float>(telling);
        learnt.Write(unseen);
        learnt.WriteMany<float>(groupWeights);
    }

    /// <summary>Weighs the features of one sentence; features never seen take weight away from the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Weigh(ReadOnlySpan<ulong> hashes, ReadOnlySpan<byte> kinds, SparseVector vector)
    {
        vector.Clear();
        Span<float> unknown = stackalloc float[Groups];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (numbers.TryGetValue(hashes[i], out var number))
                vector.Add(number, 1);
            else
                unknown[kinds[i]]++;
        }

        vector.Merge();
        Span<float> squares = stackalloc float[Groups];
        var indices = vector.Indices;
        var values = vector.Values;
        for (var i = 0; i < indices.Length; i++)
        {
            values[i] = (1 + MathF.Log(values[i])) * telling[indices[i]];
            squares[groups[indices[i]]] += values[i] * values[i];
        }

        Scale(vector, squares, unknown);
    }

    void Scale(SparseVector vector, Span<float> squares, ReadOnlySpan<float> unknown)
    {
        Span<float> scales = stackalloc float[Groups];
        float total = 0, known = 0;
        for (var group = 0; group < Groups; group++)
        {
            var lost = Math.Min(unknown[group], 64) * unseen * unseen * UnseenShare;
            var all = squares[group] + lost;
            if (all <= 0)
                continue;
            scales[group] = groupWeights[group] / MathF.Sqrt(all);
            total += groupWeights[group] * groupWeights[group];
            known += groupWeights[group] * groupWeights[group] * squares[group] / all;
        }

        var norm = total > 0 ? 1 / MathF.Sqrt(total) : 0;
        var values = vector.Values;
        var indices = vector.Indices;
        for (var i = 0; i < values.Length; i++)
            values[i] *= scales[groups[indices[i]]] * norm;
        vector.Known = total > 0 ? known / total : 0;
    }

    /// <summary>From this many rows on, features of one row cost more memory than they teach.</summary>
    const int Many = 2000;

    const int Groups = (int)FeatureGroup.Meanings + 1;
    const float UnseenShare = 0.6f;

    static float Telling(int rows, int seen) => MathF.Log((1f + rows) / (1f + seen)) + 1;
}
