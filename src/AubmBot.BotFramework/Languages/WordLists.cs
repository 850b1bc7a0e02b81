namespace AubmBot.BotFramework.Languages;

/// <summary>
/// Words of one language by meaning, folded (<see cref="Text.Folding"/>): <c>yes</c>, <c>no</c>, <c>cancel</c>, <c>skip</c>,
/// <c>human</c>, <c>menu</c>; numbered lists (<c>ordinals</c>, <c>months</c>, <c>weekdays</c>) hold several words a place.
/// </summary>
public sealed class WordLists(
    IReadOnlyDictionary<string, IReadOnlySet<string>> meanings,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> numbered)
{
    /// <summary>Whether the folded text as a whole is one of the words of this meaning.</summary>
    public bool Means(string meaning, string folded) => meanings.TryGetValue(meaning, out var words) && words.Contains(folded);

    /// <summary>The words of a meaning, folded; none where the language has no such list.</summary>
    public IEnumerable<string> Of(string meaning) => meanings.GetValueOrDefault(meaning) ?? Enumerable.Empty<string>();

    /// <summary>Words of a numbered list with their numbers; empty where the language has no such list.</summary>
    public IReadOnlyDictionary<string, int> Numbered(string list) =>
        numbered.TryGetValue(list, out var words) ? words : System.Collections.Frozen.FrozenDictionary<string, int>.Empty;
}
