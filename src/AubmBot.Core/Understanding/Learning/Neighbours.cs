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

    /// <summary>Indexes the rows that are named in <paramref name="compared"/>.</summary>
    public Neighbours(Matrix matrix, int features, int[] compared, int[] labels, int classes)
    {
        (this.labels, this.classes) = (Array.ConvertAll(compared, row => labels[row]), classes);
        starts = new int[features + 1];
        foreach (var row in compared)
        {
            foreach (var index in matrix.Indices(row))
                starts[index + 1]++;
        }

        for (var i = 0; i < features; i++)
            starts[i + 1] += starts[i];
        var next = starts[..features];
        (rows, values) = (new int[starts[features]], new float[starts[features]]);
        foreach (var (number, row) in compared.Index())
        {
            var indices = matrix.Indices(row);
            for (var i = 0; i < indices.Length; i++)
            {
                rows[next[indices[i]]] = number;
                values[next[indices[i]]++] = matrix.Values(row)[i];
            }
        }
    }

    Neighbours(LearntReader learnt)
    {
        (starts, rows, values) = (learnt.ReadMany<int>(), learnt.ReadMany<int>(), learnt.ReadMany<float>());
        (labels, classes) = (learnt.ReadMany<int>(), learnt.Read<int>());
    }

    public static Neighbours Read(LearntReader learnt) => new(learnt);

    public void Write(LearntWriter learnt)
    {
        learnt.WriteMany<int>(starts);
        learnt.WriteMany<int>(rows);
        learnt.WriteMany<float>(values);
        learnt.WriteMany<int>(labels);
        learnt.Write(classes);
    }

    /// <summary>
    /// Writes, for each class, the likeness of its nearest row, helped by its second nearest; 0 to 1. Those marked in
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
