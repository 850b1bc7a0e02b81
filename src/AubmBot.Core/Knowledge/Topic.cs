namespace AubmBot.Core.Knowledge;

/// <summary>One thing the bot knows: how people ask for it and what it answers, languages side by side.</summary>
public sealed record Topic
{
    public required string Id { get; init; }

    /// <summary>Who keeps it right.</summary>
    public required string Owner { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <summary>After this day the answer wants reading again.</summary>
    public required DateOnly ReviewBy { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What only the agency can confirm, and the answer therefore does not state.</summary>
    public required IReadOnlyList<string> Confirm { get; init; }

    /// <summary>Buttons under the answer; see <see cref="Target"/>.</summary>
    public required IReadOnlyList<Target> Next { get; init; }

    /// <summary>What begins right after the answer.</summary>
    public Target? Starts { get; init; }

    /// <summary>What begins instead of the answer when the question tells the whole story already: where, and what.</summary>
    public Target? StartsWhenTold { get; init; }

    public required IReadOnlyList<TopicLink> Links { get; init; }

    /// <summary>By language code.</summary>
    public required IReadOnlyDictionary<string, TopicTexts> Texts { get; init; }

    /// <summary>By kind of language: fr, ar, darija-ar, darija-latn, mixed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Questions { get; init; }
}
