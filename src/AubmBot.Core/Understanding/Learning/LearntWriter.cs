using System.Runtime.InteropServices;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>Writes numbers and texts as <see cref="LearntReader"/> reads them.</summary>
sealed class LearntWriter(Stream stream)
{
    public void Write<T>(T number)
        where T : unmanaged => stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in number)));

    public void WriteMany<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        Write(numbers.Length);
        stream.Write(MemoryMarshal.AsBytes(numbers));
    }

    public void WriteTexts(IReadOnlyCollection<string> texts)
    {
        Write(texts.Count);
        foreach (var text in texts)
            WriteMany(text.AsSpan());
    }
}
