using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>
/// Multinomial logistic regression over sparse rows, as <see cref="LinearTrainer"/> taught it. A weight is kept in 16 bits
/// beside one scale for each feature: half the memory, and no outcome of the test sets differs.
/// </summary>
sealed class LinearModel
{
    readonly short[] weights;
    readonly float[] scales;
    readonly float[] bias;
    readonly int stride;

    LinearModel(short[] weights, float[] scales, float[] bias, int classes)
    {
        (this.weights, this.scales, this.bias) = (weights, scales, bias);
        (Classes, stride) = (classes, Stride(classes));
    }

    /// <summary>How many classes are told apart.</summary>
    public int Classes { get; }

    /// <summary>Numbers kept for each feature: whole vectors of eight.</summary>
    public static int Stride(int classes) => (classes + 7) / 8 * 8;

    public static LinearModel Of(ReadOnlySpan<float> weights, float[] bias, int features, int classes)
    {
        var stride = Stride(classes);
        var scales = new float[features];
        var rounded = new short[weights.Length];
        for (var feature = 0; feature < features; feature++)
        {
            var row = weights.Slice(feature * stride, stride);
            var largest = 0f;
            foreach (var weight in row)
                largest = Math.Max(largest, Math.Abs(weight));
            scales[feature] = largest / short.MaxValue;
            for (var i = 0; i < stride && largest > 0; i++)
                rounded[(feature * stride) + i] = (short)MathF.Round(row[i] / largest * short.MaxValue);
        }

        return new LinearModel(rounded, scales, bias, classes);
    }

    public static LinearModel Read(LearntReader learnt) =>
        new(learnt.ReadMany<short>(), learnt.ReadMany<float>(), learnt.ReadMany<float>(), learnt.Read<int>());

    public void Write(LearntWriter learnt)
    {
        learnt.WriteMany<short>(weights);
        learnt.WriteMany<float>(scales);
        learnt.WriteMany<float>(bias);
        learnt.Write(Classes);
    }

    /// <summary>Writes the probability of each class.</summary>
    public void Predict(ReadOnlySpan<int> indices, ReadOnlySpan<float> values, Span<float> probabilities)
    {
        Span<float> sums = stackalloc float[stride];
        bias.CopyTo(sums);
        for (var i = 0; i < indices.Length; i++)
            AddScaled(weights.AsSpan(indices[i] * stride, stride), values[i] * scales[indices[i]], sums);
        sums[..Classes].CopyTo(probabilities);
        Softmax.Apply(probabilities[..Classes]);
    }

    // Vectors of 128 bits: those are compiled ahead of time, whatever the machine.
    static void AddScaled(ReadOnlySpan<short> source, float factor, Span<float> target)
    {
        var from = MemoryMarshal.Cast<short, Vector128<short>>(source);
        var to = MemoryMarshal.Cast<float, Vector128<float>>(target);
        for (var i = 0; i < from.Length; i++)
        {
            var (low, high) = Vector128.Widen(from[i]);
            to[2 * i] += Vector128.ConvertToSingle(low) * factor;
            to[(2 * i) + 1] += Vector128.ConvertToSingle(high) * factor;
        }
    }
}
