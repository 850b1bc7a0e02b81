namespace AubmBot.Core.Knowledge;

/// <summary>The keys of the telephone: what the first menu offers, and what stands together under one of its keys.</summary>
/// <param name="Menu">First level, in the order of the keys.</param>
/// <param name="Groups">What a group offers, by its id.</param>
/// <param name="ByWords">Topics that are only asked for in words.</param>
/// <param name="Opening">Days and hours in which somebody can be put through.</param>
public sealed record HotlineMenu(
    IReadOnlyList<Target> Menu, IReadOnlyDictionary<string, IReadOnlyList<Target>> Groups, IReadOnlySet<string> ByWords, Calendar.Opening Opening)
{
    /// <summary>Keys of choices: 9 repeats and 0 asks for a person, everywhere.</summary>
    public const int MostKeys = 8;
}
