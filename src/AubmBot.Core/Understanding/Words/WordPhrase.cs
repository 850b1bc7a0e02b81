using AubmBot.Core.Understanding.Text;

namespace AubmBot.Core.Understanding.Words;

/// <summary>A phrase whose words are looked for one after the other, with other words allowed between them.</summary>
sealed class WordPhrase
{
    readonly WordForm[] words;

    public WordPhrase(string phrase)
    {
        var sentence = Normaliser.Normalise(phrase);
        Span<Token> tokens = stackalloc Token[Tokeniser.Most];
        Span<WordForm> forms = stackalloc WordForm[Tokeniser.Most];
        words = WordForm.Of(sentence, tokens[..Tokeniser.Split(sentence, tokens)], forms).ToArray();
    }

    /// <summary>Whether the words stand in the sentence in this order, at most <paramref name="between"/> words apart.</summary>
    public bool Stands(ReadOnlySpan<WordForm> sentence, int between)
    {
        for (var start = 0; start < sentence.Length; start++)
        {
            if (words.Length > 0 && Is(0, sentence[start]) && Continues(start, sentence, between))
                return true;
        }

        return false;
    }

    bool Continues(int at, ReadOnlySpan<WordForm> sentence, int between)
    {
        for (var word = 1; word < words.Length; word++)
        {
            var last = Math.Min(at + 1 + between, sentence.Length - 1);
            var next = at + 1;
            while (next <= last && !Is(word, sentence[next]))
                next++;
            if (next > last)
                return false;
            at = next;
        }

        return true;
    }

    /// <summary>One word alone must be written so: by its consonants "النجدة" (help!) would be "نجدد" (we renew).</summary>
    bool Is(int word, WordForm form) =>
        form.Written == words[word].Written || (words.Length > 1 && form.Bones != 0 && form.Bones == words[word].Bones);
}
