using AubmBot.Core.Understanding.Learning;

namespace AubmBot.Core.Understanding.Text;

/// <summary>Finds the meanings of <see cref="EverydayTable"/> in a normalised sentence.</summary>
static class EverydayWords
{
    const ulong WordSeed = 51, MeaningSeed = 52;
    static readonly Dictionary<ulong, ulong[]> Meanings = Read();

    /// <summary>The meaning of a negation, for verbs that carry one.</summary>
    public static ulong Not { get; } = FeatureHash.Of("not", MeaningSeed);

    /// <summary>The meanings of the words that begin a sentence's rest, as feature hashes, and how many words they take.</summary>
    public static ReadOnlySpan<ulong> At(string sentence, ReadOnlySpan<Token> tokens, out int length)
    {
        length = 2;
        if (tokens.Length > 1 && Meanings.TryGetValue(FeatureHash.Pair(Bare(sentence, tokens[0]), Bare(sentence, tokens[1])), out var both))
            return both;
        length = 1;
        return Meanings.TryGetValue(Bare(sentence, tokens[0]), out var one) ? one : [];
    }

    static ulong Bare(string sentence, Token token) => Hash(token.Of(sentence), token.Arabic);

    static ulong Hash(ReadOnlySpan<char> word, bool arabic) => FeatureHash.Of(arabic ? Stem.Of(word, true) : word, WordSeed);

    static Dictionary<ulong, ulong[]> Read()
    {
        var meanings = new Dictionary<ulong, ulong[]>();
        foreach (var line in EverydayTable.Lines.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var meaning = FeatureHash.Of(line.AsSpan(0, colon), MeaningSeed);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = word.Split('_').Select(Normaliser.Normalise).Select(part => Hash(part, Letters.IsArabic(part[0]))).ToArray();
                var key = parts.Length == 1 ? parts[0] : FeatureHash.Pair(parts[0], parts[1]);
                var known = meanings.GetValueOrDefault(key) ?? [];
                if (!known.Contains(meaning))
                    meanings[key] = [.. known, meaning];
            }
        }

        return meanings;
    }
}
