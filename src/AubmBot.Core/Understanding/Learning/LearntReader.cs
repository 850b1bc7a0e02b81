using System.Runtime.InteropServices;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>Reads, in the same order, what <see cref="LearntWriter"/> wrote; the bytes are known to be whole.</summary>
sealed class LearntReader(Stream stream)
{
    public T Read<T>()
        where T : unmanaged
    {
        var number = default(T);
        stream.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref number)));
        return number;
    }

    // Straight into the array that stays: a copy of megabytes between would keep its room in the heap.
    public T[] ReadMany<T>()
        where T : unmanaged
    {
        var numbers = new T[Read<int>()];
        stream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    public string[] ReadTexts()
    {
        var texts = new string[Read<int>()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = new string(ReadMany<char>());
        return texts;
    }
}
