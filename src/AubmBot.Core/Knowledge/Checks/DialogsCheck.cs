namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Reads the library as a critical editor would. What cannot be read at all never comes this far.</summary>
public static class DialogsCheck
{
    /// <param name="library">What was read.</param>
    /// <param name="today">The day on which review dates are judged.</param>
    /// <param name="source">The folder of the C# source, where there is one, to be searched for sentences.</param>
    public static IReadOnlyList<Finding> Run(Library library, DateOnly today, string? source) =>
    [
        .. SentenceChecks.Run(library),
        .. PluralChecks.Run(library),
        .. TopicChecks.Run(library, today),
        .. FormChecks.Run(library),
        .. library.Engine.ReviewLexicon().Select(odd => new Finding($"lexicon/{odd.File}", odd.Problem)),
        .. library.Menu.SelectMany(target => TargetChecks.Run(library, "menu.yaml", target)),
        .. HotlineChecks.Run(library),
        .. source is null ? [] : SourceChecks.Run(source),
    ];
}
