namespace AubmBot.Core.Understanding.Text;

/// <summary>
/// Cuts a normalised sentence into words. Digits belong to Latin words ("ch7al", "3afak"), never to Arabic ones; a change of
/// script begins a new word ("فـrokhas"); "r+2" is one word.
/// </summary>
public static class Tokeniser
{
    /// <summary>Words beyond this many teach nothing more about what is asked.</summary>
    public const int Most = 128;

    /// <summary>Fills <paramref name="tokens"/> (room for <see cref="Most"/>) and returns how many there are.</summary>
    public static int Split(string sentence, Span<Token> tokens)
    {
        var count = 0;
        for (var i = 0; i < sentence.Length && count < tokens.Length;)
        {
            if (!char.IsLetterOrDigit(sentence[i]))
            {
                i++;
                continue;
            }

            var arabic = Letters.IsArabic(sentence[i]);
            var end = i + 1;
            while (end < sentence.Length && Continues(sentence, end, arabic))
                end++;
            tokens[count++] = new Token(i, end - i, arabic);
            i = end;
        }

        return count;
    }

    static bool Continues(string sentence, int at, bool arabic)
    {
        var character = sentence[at];
        if (char.IsLetterOrDigit(character))
            return Letters.IsArabic(character) == arabic;
        return character == '+' && sentence[at - 1] == 'r' && (at < 2 || !char.IsLetterOrDigit(sentence[at - 2]))
            && at + 1 < sentence.Length && char.IsAsciiDigit(sentence[at + 1]);
    }
}
