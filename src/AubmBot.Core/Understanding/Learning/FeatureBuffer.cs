namespace AubmBot.Core.Understanding.Learning;

/// <summary>The features of one sentence as they are found, repeats included. Reused from sentence to sentence.</summary>
sealed class FeatureBuffer
{
    ulong[] hashes = new ulong[1024];
    byte[] groups = new byte[1024];

    /// <summary>How many features were found.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Hashes => hashes.AsSpan(0, Count);

    public ReadOnlySpan<byte> Groups => groups.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(FeatureGroup group, ulong hash)
    {
        if (Count == hashes.Length)
        {
            Array.Resize(ref hashes, Count * 2);
            Array.Resize(ref groups, Count * 2);
        }

        hashes[Count] = hash;
        groups[Count++] = (byte)group;
    }
}
