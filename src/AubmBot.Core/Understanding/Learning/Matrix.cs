namespace AubmBot.Core.Understanding.Learning;

/// <summary>The training rows as sparse vectors, one behind the other.</summary>
sealed class Matrix
{
    readonly int[] starts;
    readonly int[] indices;
    readonly float[] values;

    public Matrix(IReadOnlyList<SentenceFeatures> rows, Vocabulary vocabulary)
    {
        starts = new int[rows.Count + 1];
        var allIndices = new List<int>(rows.Count * 128);
        var allValues = new List<float>(rows.Count * 128);
        var vector = new SparseVector();
        for (var row = 0; row < rows.Count; row++)
        {
            vocabulary.Weigh(rows[row].Hashes, rows[row].Groups, vector);
            allIndices.AddRange(vector.Indices);
            allValues.AddRange(vector.Values);
            starts[row + 1] = allIndices.Count;
        }

        (indices, values) = ([.. allIndices], [.. allValues]);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows => starts.Length - 1;

    public ReadOnlySpan<int> Indices(int row) => indices.AsSpan(starts[row]..starts[row + 1]);

    public ReadOnlySpan<float> Values(int row) => values.AsSpan(starts[row]..starts[row + 1]);
}
