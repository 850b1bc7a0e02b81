namespace AubmBot.Core.Understanding.Text;

/// <summary>Darija's "ma … sh" around a verb, written as one word or as two: "ماخدامش", "ما خدامش".</summary>
static class Negation
{
    const int Shortest = 4;

    /// <summary>The word at a place without a "sh" that belongs to the "ma" before it; <paramref name="negated"/> in either writing.</summary>
    public static Token Bare(string sentence, ReadOnlySpan<Token> tokens, int at, out bool negated)
    {
        var token = tokens[at];
        var word = token.Of(sentence);
        var apart = token.Arabic && word.Length >= Shortest && word[^1] == 'ش' && at > 0 && tokens[at - 1].Of(sentence) is "ما";
        negated = apart || (token.Arabic && Stem.Negated(word));
        return apart ? new Token(token.Start, token.Length - 1, true) : token;
    }
}
