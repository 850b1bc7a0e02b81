using AubmBot.Core.Understanding.Learning;

namespace AubmBot.Core.Understanding.Text;

/// <summary>One word of a sentence, ready to be compared with many others: a hash as written, one of its skeleton.</summary>
/// <param name="Written">Hash of the normalised word.</param>
/// <param name="Bones">Hash of its skeleton; 0 when fewer than two consonants are left.</param>
readonly record struct WordForm(ulong Written, ulong Bones)
{
    const ulong WrittenSeed = 41, BonesSeed = 42;
    const int ShortestSkeleton = 2;

    /// <summary>Fills <paramref name="forms"/>, which must have room for all tokens, and returns the filled part.</summary>
    public static ReadOnlySpan<WordForm> Of(string sentence, ReadOnlySpan<Token> tokens, Span<WordForm> forms)
    {
        Span<char> skeleton = stackalloc char[Skeleton.Longest + 2];
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Of(sentence);
            var length = Skeleton.Write(word, tokens[i].Arabic, skeleton);
            forms[i] = new WordForm(
                FeatureHash.Of(word, WrittenSeed), length < ShortestSkeleton ? 0 : FeatureHash.Of(skeleton[..length], BonesSeed));
        }

        return forms[..tokens.Length];
    }
}
