using System.Runtime.CompilerServices;
using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>Turns a normalised sentence into features: words, pairs, n-grams, skeletons, concepts and pairs of concepts.</summary>
sealed class FeatureExtractor(Lexicon lexicon, FamiliarWords familiar)
{
    const ulong WordSeed = 1, PairSeed = 2, StemSeed = 3, GramSeed = 4, SkeletonSeed = 5, SkeletonPairSeed = 6, SkeletonGramSeed = 7;
    const int LongestWord = 32;

    /// <summary>The words it does not take for strangers.</summary>
    public FamiliarWords Familiar => familiar;

    /// <summary>The words that ask something, without the manners around them.</summary>
    public ReadOnlySpan<Token> Core(string sentence, ReadOnlySpan<Token> tokens)
    {
        var (start, length) = lexicon.Manners.Core(lexicon.Matcher, sentence, tokens);
        return tokens.Slice(start, length);
    }

    /// <summary>Adds the features of a sentence and returns what else was seen in it.</summary>
    /// <param name="sentence">The normalised sentence.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="least">In how many rows a word must stand to be familiar: 2 for a row that was learned from itself.</param>
    /// <param name="features">Where the features go.</param>
    public Sighting Extract(string sentence, ReadOnlySpan<Token> tokens, int least, FeatureBuffer features)
    {
        Span<char> skeleton = stackalloc char[Skeleton.Longest + 2];
        Span<char> framed = stackalloc char[LongestWord + 2];
        var before = FeatureHash.Of("^", WordSeed);
        var skeletonBefore = FeatureHash.Of("^", SkeletonSeed);
        foreach (var token in tokens)
        {
            var word = token.Of(sentence);
            if (word.Length > LongestWord)
                word = word[..LongestWord];
            if (Number(word))
                word = "0000000".AsSpan(0, Math.Min(word.Length, 7));
            var hash = FeatureHash.Of(word, WordSeed);
            features.Add(FeatureGroup.Words, hash);
            features.Add(FeatureGroup.Pairs, FeatureHash.Pair(FeatureHash.Pair(before, hash), PairSeed));
            before = hash;
            if (token.Arabic && Clitics.Strip(word) is var stem && stem.Length < word.Length)
                features.Add(FeatureGroup.Words, FeatureHash.Of(stem, WordSeed));
            Grams(word, framed, 3, 5, GramSeed, FeatureGroup.Characters, features);

            var length = Skeleton.Write(word, token.Arabic, skeleton);
            if (length == 0)
                continue;
            var bones = skeleton[..length];
            var skeletonHash = FeatureHash.Of(bones, SkeletonSeed);
            if (length > 1)
                features.Add(FeatureGroup.Skeletons, skeletonHash);
            features.Add(FeatureGroup.Pairs, FeatureHash.Pair(FeatureHash.Pair(skeletonBefore, skeletonHash), SkeletonPairSeed));
            skeletonBefore = skeletonHash;
            if (length > 2)
                Grams(bones, framed, 3, 4, SkeletonGramSeed, FeatureGroup.Skeletons, features);
        }

        // A word alone, such as "send", means too many things.
        if (tokens.Length > 1)
            Meanings(sentence, tokens, features);
        var found = lexicon.Matcher.Find(sentence, tokens, out var covered);
        found.AddTo(features);
        var strangers = Strangers(sentence, tokens, covered, least);
        found.AddWith(FeatureHash.Of("strangers", (ulong)Math.Min(strangers, 3)), features);
        var own = found.Overlaps(lexicon.Own);
        return new Sighting(found, strangers / (float)Math.Max(1, tokens.Length), own, !own && found.Overlaps(lexicon.NotOurs));
    }

    static void Meanings(string sentence, ReadOnlySpan<Token> tokens, FeatureBuffer features)
    {
        Span<Token> bare = stackalloc Token[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            bare[at] = Negation.Bare(sentence, tokens, at, out var negated);
            if (negated)
                features.Add(FeatureGroup.Meanings, EverydayWords.Not);
        }

        for (var at = 0; at < bare.Length;)
        {
            var meanings = EverydayWords.At(sentence, bare[at..], out var length);
            foreach (var meaning in meanings)
                features.Add(FeatureGroup.Meanings, meaning);
            if (meanings.IsEmpty)
                features.Add(FeatureGroup.Meanings, FeatureHash.Of(Stem.Of(bare[at].Of(sentence), bare[at].Arabic), StemSeed));
            at += length;
        }
    }

    int Strangers(string sentence, ReadOnlySpan<Token> tokens, UInt128 covered, int least)
    {
        var count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((covered >> i & 1) == 0 && !familiar.Knows(tokens[i].Of(sentence), tokens[i].Arabic, least))
                count++;
        }

        return count;
    }

    static bool Number(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Grams(
        ReadOnlySpan<char> word, Span<char> framed, int shortest, int longest, ulong seed, FeatureGroup group, FeatureBuffer features)
    {
        framed[0] = '_';
        word.CopyTo(framed[1..]);
        framed[word.Length + 1] = '_';
        var all = framed[..(word.Length + 2)];
        for (var size = shortest; size <= longest && size <= all.Length; size++)
        {
            for (var i = 0; i + size <= all.Length; i++)
                features.Add(group, FeatureHash.Of(all.Slice(i, size), seed));
        }
    }
}
