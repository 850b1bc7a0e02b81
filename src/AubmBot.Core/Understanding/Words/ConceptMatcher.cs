using AubmBot.Core.Understanding.Learning;
using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Words;

/// <summary>
/// Finds the lexicon's words in a sentence: as written, without Arabic particles, by skeleton (long ones only), and by
/// beginning where the lexicon says "renseign*". Longer phrases hide the shorter ones inside them.
/// </summary>
sealed class ConceptMatcher
{
    const ulong ExactSeed = 21, SkeletonSeed = 22, PrefixSeed = 23;
    const int LongestPhrase = 5, LongestArticle = 2, ShortestSkeleton = 4, ShortestPrefix = 3, ShortestWithParticle = 4;

    readonly Dictionary<ulong, int[]> phrases = [];

    /// <summary>The concept whose words do not make a sentence ours; -1 when there is none.</summary>
    public int Foreign { get; set; } = -1;

    /// <summary>The concept of words like "behind": a foreign thing right after one is a landmark, and no subject; -1 when there is none.</summary>
    public int Beside { get; set; } = -1;

    /// <summary>Foreign things that are no landmarks: "near Rabat" still asks about Rabat.</summary>
    public ConceptSet NoLandmarks { get; set; } = ConceptSet.Empty;

    /// <summary>Teaches one word or phrase.</summary>
    public void Add(string phrase, int concept)
    {
        var sentence = Normaliser.Normalise(phrase);
        Span<Token> tokens = stackalloc Token[Tokeniser.Most];
        var count = Tokeniser.Split(sentence, tokens);
        if (count is 0 or > LongestPhrase)
            return;
        if (count == 1 && phrase.EndsWith('*'))
        {
            Register(FeatureHash.Of(tokens[0].Of(sentence), PrefixSeed), concept);
            return;
        }

        Register(Exact(sentence, tokens[..count], false), concept);
        Register(Exact(sentence, tokens[..count], true), concept);
        if (Bones(sentence, tokens[..count]) is { } bones)
            Register(bones, concept);
    }

    /// <summary>The concepts of a sentence; <paramref name="covered"/> gets a bit for each word that belongs to one.</summary>
    public ConceptSet Find(string sentence, ReadOnlySpan<Token> tokens, out UInt128 covered)
    {
        var found = ConceptSet.Empty;
        covered = UInt128.Zero;
        if (phrases.Count == 0)
            return found;
        var landmarks = 0;
        for (var start = 0; start < tokens.Length;)
        {
            var length = Longest(sentence, tokens[start..], out var concepts);
            if (concepts is null || (start < landmarks && IsLandmark(concepts)))
            {
                start += length;
                continue;
            }

            if (concepts.Contains(Beside))
                landmarks = start + length + LongestArticle + 1;
            foreach (var concept in concepts.Where(concept => concept != Beside))
                found = found.With(concept);
            if (!concepts.Contains(Foreign))
                covered |= ((UInt128.One << length) - 1) << start;
            start += length;
        }

        return found;
    }

    /// <summary>The concepts of the phrase that begins with the first word, and how many words it has.</summary>
    public ConceptSet At(string sentence, ReadOnlySpan<Token> tokens, out int length)
    {
        length = Longest(sentence, tokens, out var concepts);
        return (concepts ?? []).Aggregate(ConceptSet.Empty, (set, concept) => set.With(concept));
    }

    bool IsLandmark(int[] concepts) => concepts.Contains(Foreign) && !concepts.Any(NoLandmarks.Contains);

    int Longest(string sentence, ReadOnlySpan<Token> tokens, out int[]? concepts)
    {
        var length = LongestAsWritten(sentence, tokens, out concepts);
        if (concepts is not null || !tokens[0].Arabic || tokens[0].Length < ShortestWithParticle
            || sentence[tokens[0].Start] is not ('ل' or 'ب' or 'ف' or 'و' or 'د' or 'ك'))
            return length;
        // "لسطات", "فمراكش", "بالشيك": a particle of one letter is written onto the word.
        Span<Token> bare = stackalloc Token[LongestPhrase];
        var some = tokens[..Math.Min(LongestPhrase, tokens.Length)];
        some.CopyTo(bare);
        bare[0] = new Token(tokens[0].Start + 1, tokens[0].Length - 1, true);
        return LongestAsWritten(sentence, bare[..some.Length], out concepts);
    }

    int LongestAsWritten(string sentence, ReadOnlySpan<Token> tokens, out int[]? concepts)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Length); length > 0; length--)
        {
            var part = tokens[..length];
            if (phrases.TryGetValue(Exact(sentence, part, false), out concepts)
                || phrases.TryGetValue(Exact(sentence, part, true), out concepts)
                || (length == 1 && ByPrefix(tokens[0].Of(sentence), tokens[0].Arabic, out concepts))
                || (Bones(sentence, part) is { } bones && phrases.TryGetValue(bones, out concepts)))
                return length;
        }

        concepts = null;
        return 1;
    }

    bool ByPrefix(ReadOnlySpan<char> word, bool arabic, out int[]? concepts)
    {
        var stem = arabic ? Clitics.Strip(word) : word;
        for (var length = stem.Length; length >= ShortestPrefix; length--)
        {
            if (phrases.TryGetValue(FeatureHash.Of(stem[..length], PrefixSeed), out concepts))
                return true;
        }

        concepts = null;
        return false;
    }

    void Register(ulong key, int concept)
    {
        if (!phrases.TryGetValue(key, out var concepts))
            phrases[key] = [concept];
        else if (!concepts.Contains(concept))
            phrases[key] = [.. concepts, concept];
    }

    static ulong Exact(string sentence, ReadOnlySpan<Token> tokens, bool stripped)
    {
        var hash = ExactSeed;
        foreach (var token in tokens)
        {
            var word = token.Of(sentence);
            hash = FeatureHash.Pair(hash, FeatureHash.Of(stripped && token.Arabic ? Clitics.Strip(word) : word, ExactSeed));
        }

        return hash;
    }

    static ulong? Bones(string sentence, ReadOnlySpan<Token> tokens)
    {
        Span<char> skeleton = stackalloc char[Skeleton.Longest + 2];
        var hash = SkeletonSeed;
        var total = 0;
        foreach (var token in tokens)
        {
            var length = Skeleton.Write(token.Of(sentence), token.Arabic, skeleton);
            if (length == 0)
                return null;
            total += length;
            hash = FeatureHash.Pair(hash, FeatureHash.Of(skeleton[..length], SkeletonSeed));
        }

        return total >= ShortestSkeleton ? hash : null;
    }
}
