using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Learning;

/// <summary>
/// The words that people used when they asked about our topics. "Horaires" is ours, but "horaires de la bibliothèque" holds
/// a stranger, and that is the best sign that a well-known frame stands around a foreign object.
/// </summary>
sealed class FamiliarWords
{
    const ulong WordSeed = 31, SkeletonSeed = 32;
    const int ShortestSkeleton = 3;
    readonly Dictionary<ulong, int> rows;

    public FamiliarWords() => rows = [];

    FamiliarWords(ulong[] words, int[] counts)
    {
        rows = new Dictionary<ulong, int>(words.Length);
        for (var i = 0; i < words.Length; i++)
            rows.Add(words[i], counts[i]);
    }

    public static FamiliarWords Read(LearntReader learnt) => new(learnt.ReadMany<ulong>(), learnt.ReadMany<int>());

    public void Write(LearntWriter learnt)
    {
        learnt.WriteMany<ulong>([.. rows.Keys]);
        learnt.WriteMany<int>([.. rows.Values]);
    }

    /// <summary>Learns the words of one row about a topic of ours.</summary>
    public void Learn(string sentence, ReadOnlySpan<Token> tokens)
    {
        var seen = new HashSet<ulong>();
        Span<char> skeleton = stackalloc char[Skeleton.Longest + 2];
        foreach (var token in tokens)
        {
            var word = token.Of(sentence);
            seen.Add(FeatureHash.Of(token.Arabic ? Clitics.Strip(word) : word, WordSeed));
            var length = Skeleton.Write(word, token.Arabic, skeleton);
            if (length >= ShortestSkeleton)
                seen.Add(FeatureHash.Of(skeleton[..length], SkeletonSeed));
        }

        foreach (var hash in seen)
            rows[hash] = rows.GetValueOrDefault(hash) + 1;
    }

    /// <summary>
    /// Whether at least <paramref name="least"/> rows hold the word or its skeleton: 1 for a new sentence, 2 for a sentence
    /// that was learned from itself.
    /// </summary>
    public bool Knows(ReadOnlySpan<char> word, bool arabic, int least)
    {
        if (word.Length < 2 || !word.ContainsAnyExceptInRange('0', '9'))
            return true;
        if (rows.GetValueOrDefault(FeatureHash.Of(arabic ? Clitics.Strip(word) : word, WordSeed)) >= least)
            return true;
        Span<char> skeleton = stackalloc char[Skeleton.Longest + 2];
        var length = Skeleton.Write(word, arabic, skeleton);
        return length >= ShortestSkeleton && rows.GetValueOrDefault(FeatureHash.Of(skeleton[..length], SkeletonSeed)) >= least;
    }
}
