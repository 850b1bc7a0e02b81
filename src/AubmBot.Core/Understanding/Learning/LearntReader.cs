using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>Reads, in the same order, what <see cref="LearntWriter"/> wrote; the bytes are known to be whole.</summary>
sealed class LearntReader(ReadOnlyMemory<byte> bytes)
{
    int at;

    public T Read<T>()
        where T : unmanaged
    {
        var number = MemoryMarshal.Read<T>(bytes.Span[at..]);
        at += Unsafe.SizeOf<T>();
        return number;
    }

    public T[] ReadMany<T>()
        where T : unmanaged
    {
        var numbers = GC.AllocateUninitializedArray<T>(Read<int>());
        var target = MemoryMarshal.AsBytes(numbers.AsSpan());
        bytes.Span.Slice(at, target.Length).CopyTo(target);
        at += target.Length;
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
