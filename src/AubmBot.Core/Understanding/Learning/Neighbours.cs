using System.Runtime.CompilerServices;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>The training rows most like a sentence (cosine), found through an inverted index.</summary>
sealed class Neighbours
{
    readonly int[] starts;
    readonly int[] rows;
    readonly float[] values;
    readonly int[] labels;
    readonly int classes;

    /// <summary>Indexes the rows for which <paramref name="counts"/> holds.</summary>
    public Neighbours(Matrix matrix, int features, int[] labels, int classes, Func<int, bool> counts)
    {
        (this.labels, this.classes) = (labels, classes);
        starts = new int[features + 1];
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (!counts(row))
                continue;
            foreach (var index in matrix.Indices(row))
                starts[index + 1]++;
        }

        for (var i = 0; i < features; i++)
            starts[i + 1] += starts[i];
        var next = starts[..features];
        (rows, values) = (new int[starts[features]], new float[starts[features]]);
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (!counts(row))
                continue;
            var indices = matrix.Indices(row);
            for (var i = 0; i < indices.Length; i++)
            {
                rows[next[indices[i]]] = row;
                values[next[indices[i]]++] = matrix.Values(row)[i];
            }
        }
    }

    /// <summary>How many rows are compared.</summary>
    public int Count => labels.Length;

    /// <summary>
    /// Writes, for each class, the likeness of its nearest row, helped by its second nearest; 0 to 1. Rows marked in
    /// <paramref name="hidden"/> are not looked at: so a row can be judged by the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compare(ReadOnlySpan<int> indices, ReadOnlySpan<float> weights, Span<float> likeness, Span<float> sums, bool[]? hidden)
    {
        sums.Clear();
        for (var i = 0; i < indices.Length; i++)
        {
            var weight = weights[i];
            for (var at = starts[indices[i]]; at < starts[indices[i] + 1]; at++)
                sums[rows[at]] += weight * values[at];
        }

        likeness[..classes].Clear();
        Span<float> second = stackalloc float[classes];
        second.Clear();
        for (var row = 0; row < labels.Length; row++)
        {
            if (sums[row] <= 0 || (hidden is not null && hidden[row]))
                continue;
            var label = labels[row];
            if (sums[row] > likeness[label])
                (second[label], likeness[label]) = (likeness[label], sums[row]);
            else if (sums[row] > second[label])
                second[label] = sums[row];
        }

        for (var label = 0; label < classes; label++)
            likeness[label] = (0.7f * likeness[label]) + (0.3f * second[label]);
    }
}
