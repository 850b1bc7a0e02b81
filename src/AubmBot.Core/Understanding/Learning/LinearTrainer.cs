using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>Teaches a <see cref="LinearModel"/> by stochastic gradient descent in a fixed order.</summary>
sealed class LinearTrainer
{
    readonly float[] weights;
    readonly float[] bias;
    readonly int classes;
    readonly int stride;
    float scale = 1;

    LinearTrainer(int features, int classes)
    {
        (this.classes, stride) = (classes, LinearModel.Stride(classes));
        weights = new float[features * stride];
        bias = new float[stride];
    }

    /// <summary>Learns from the rows named in <paramref name="order"/>, each with its weight.</summary>
    public static LinearModel Train(
        Matrix rows, int features, int[] labels, int classes, float[] importance, int[] order, TrainingOptions options)
    {
        var trainer = new LinearTrainer(features, classes);
        var shuffled = (int[])order.Clone();
        var chance = new Chance(options.Seed);
        var errors = new float[trainer.stride];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            chance.Shuffle(shuffled);
            var progress = epoch / (float)Math.Max(1, options.Epochs - 1);
            var step = options.LearningRate * MathF.Pow(0.1f, progress);
            foreach (var row in shuffled)
            {
                var decay = options.Regularisation * step;
                trainer.Learn(rows.Indices(row), rows.Values(row), labels[row], step * importance[row], decay, errors);
            }
        }

        trainer.Settle();
        return LinearModel.Of(trainer.weights, trainer.bias, features, classes);
    }

    // Compiled at once with full optimisation: training runs in the first second of the process.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Learn(ReadOnlySpan<int> indices, ReadOnlySpan<float> values, int label, float step, float decay, Span<float> errors)
    {
        Score(indices, values, errors);
        Softmax.Apply(errors[..classes]);
        errors[classes..].Clear();
        errors[label] -= 1;
        scale *= 1 - decay;
        var factor = -step / scale;
        for (var i = 0; i < indices.Length; i++)
            AddScaled(errors, factor * values[i], weights.AsSpan(indices[i] * stride, stride));
        AddScaled(errors, -step * 0.1f, bias);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Score(ReadOnlySpan<int> indices, ReadOnlySpan<float> values, Span<float> sums)
    {
        sums.Clear();
        for (var i = 0; i < indices.Length; i++)
            AddScaled(weights.AsSpan(indices[i] * stride, stride), values[i] * scale, sums);
        AddScaled(bias, 1, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        var to = MemoryMarshal.Cast<float, Vector<float>>(target);
        var broadcast = new Vector<float>(factor);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i] * broadcast;
    }

    void Settle()
    {
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= scale;
        scale = 1;
    }
}
