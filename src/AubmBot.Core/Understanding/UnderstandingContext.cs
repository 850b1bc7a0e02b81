namespace AubmBot.Core.Understanding;

/// <summary>What the conversation already knows.</summary>
/// <param name="ConversationLanguage">"fr", "ar" or null when not settled yet.</param>
/// <param name="LastTopic">The topic answered just before, to which "et combien ça coûte ?" refers.</param>
public sealed record UnderstandingContext(string? ConversationLanguage, string? LastTopic)
{
    /// <summary>The topics that the citizen was just asked to choose among, and has not: a short question means them.</summary>
    public IReadOnlyList<string> Guesses { get; init; } = [];

    /// <summary>What a short question may mean, best first.</summary>
    internal IEnumerable<string> Referred => Guesses.Count > 0 ? Guesses : LastTopic is null ? [] : [LastTopic];

    /// <summary>The topic that was told, where no choice stands open.</summary>
    internal string? Told => Guesses.Count > 0 ? null : LastTopic;

    /// <summary>A first message: nothing known.</summary>
    public static UnderstandingContext Start { get; } = new(null, null);
}
