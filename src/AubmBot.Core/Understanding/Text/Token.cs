namespace AubmBot.Core.Understanding.Text;

/// <summary>A word's place in the normalised sentence.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Arabic">Written in Arabic letters.</param>
public readonly record struct Token(int Start, int Length, bool Arabic)
{
    /// <summary>The word itself.</summary>
    public ReadOnlySpan<char> Of(string sentence) => sentence.AsSpan(Start, Length);
}
