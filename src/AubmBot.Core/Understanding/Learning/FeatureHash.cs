namespace AubmBot.Core.Understanding.Learning;

/// <summary>Names a feature by 64 bits without building its string. Stable over processes, unlike string hash codes.</summary>
static class FeatureHash
{
    const ulong Prime = 0x100000001B3;

    /// <summary>The hash of some characters; <paramref name="seed"/> keeps the kinds of features apart.</summary>
    public static ulong Of(ReadOnlySpan<char> characters, ulong seed)
    {
        var hash = 0xCBF29CE484222325 ^ (seed * 0x9E3779B97F4A7C15);
        foreach (var character in characters)
            hash = (hash ^ character) * Prime;
        return Mix(hash);
    }

    /// <summary>The hash of two features in this order.</summary>
    public static ulong Pair(ulong first, ulong second) => Mix((first * 0x9E3779B97F4A7C15) ^ (second + 0x632BE59BD9B4E019));

    static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
