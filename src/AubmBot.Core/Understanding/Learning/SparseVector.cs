namespace AubmBot.Core.Understanding.Learning;

/// <summary>A sentence as numbered features with weights, of length 1. Reused from sentence to sentence.</summary>
sealed class SparseVector
{
    int[] indices = new int[1024];
    float[] values = new float[1024];

    /// <summary>How many features are set.</summary>
    public int Count { get; private set; }

    /// <summary>Share of the sentence's weight that the training rows had seen; 0 for gibberish, 1 for well-known words.</summary>
    public float Known { get; set; }

    public ReadOnlySpan<int> Indices => indices.AsSpan(0, Count);

    public Span<float> Values => values.AsSpan(0, Count);

    public void Clear() => (Count, Known) = (0, 0);

    public void Add(int index, float value)
    {
        if (Count == indices.Length)
        {
            Array.Resize(ref indices, Count * 2);
            Array.Resize(ref values, Count * 2);
        }

        indices[Count] = index;
        values[Count++] = value;
    }

    /// <summary>Sorts by feature and adds up repeats.</summary>
    public void Merge()
    {
        Array.Sort(indices, values, 0, Count);
        var last = -1;
        for (var i = 0; i < Count; i++)
        {
            if (last >= 0 && indices[last] == indices[i])
            {
                values[last] += values[i];
                continue;
            }

            last++;
            (indices[last], values[last]) = (indices[i], values[i]);
        }

        Count = last + 1;
    }
}
