namespace AubmBot.Core.Understanding;

/// <summary>What the conversation already knows.</summary>
/// <param name="ConversationLanguage">"fr", "ar" or null when not settled yet.</param>
/// <param name="LastTopic">The topic answered just before, to which "et combien ça coûte ?" refers.</param>
public sealed record UnderstandingContext(string? ConversationLanguage, string? LastTopic)
{
    /// <summary>A first message: nothing known.</summary>
    public static UnderstandingContext Start { get; } = new(null, null);
}
