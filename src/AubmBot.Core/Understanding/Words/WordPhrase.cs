using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Words;

/// <summary>A phrase whose words are looked for one after the other, with other words allowed between them.</summary>
sealed class WordPhrase
{
    const int ShortestSkeleton = 2;
    readonly (string Word, string Skeleton)[] words;

    public WordPhrase(string phrase)
    {
        var sentence = Normaliser.Normalise(phrase);
        Span<Token> tokens = stackalloc Token[Tokeniser.Most];
        var count = Tokeniser.Split(sentence, tokens);
        words = new (string, string)[count];
        for (var i = 0; i < count; i++)
            words[i] = (tokens[i].Of(sentence).ToString(), Bones(tokens[i].Of(sentence), tokens[i].Arabic));
    }

    /// <summary>Whether the words stand in the sentence in this order, at most <paramref name="between"/> words apart.</summary>
    public bool Stands(string sentence, ReadOnlySpan<Token> tokens, int between)
    {
        for (var start = 0; start < tokens.Length; start++)
        {
            if (words.Length > 0 && Is(0, sentence, tokens[start]) && Continues(1, start, sentence, tokens, between))
                return true;
        }

        return false;
    }

    bool Continues(int word, int at, string sentence, ReadOnlySpan<Token> tokens, int between)
    {
        for (; word < words.Length; word++)
        {
            var next = at + 1;
            while (next < tokens.Length && next <= at + 1 + between && !Is(word, sentence, tokens[next]))
                next++;
            if (next >= tokens.Length || next > at + 1 + between)
                return false;
            at = next;
        }

        return true;
    }

    bool Is(int word, string sentence, Token token)
    {
        var written = token.Of(sentence);
        if (written.SequenceEqual(words[word].Word))
            return true;
        // One word alone must be written so: by its consonants "النجدة" (help!) is "نجدد" (we renew).
        if (words.Length == 1 || words[word].Skeleton.Length < ShortestSkeleton)
            return false;
        Span<char> skeleton = stackalloc char[Skeleton.Longest + 2];
        var length = Skeleton.Write(written, token.Arabic, skeleton);
        return skeleton[..length].SequenceEqual(words[word].Skeleton);
    }

    static string Bones(ReadOnlySpan<char> word, bool arabic)
    {
        Span<char> skeleton = stackalloc char[Skeleton.Longest + 2];
        return skeleton[..Skeleton.Write(word, arabic, skeleton)].ToString();
    }
}
