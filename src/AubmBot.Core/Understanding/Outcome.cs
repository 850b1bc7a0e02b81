namespace AubmBot.Core.Understanding;

/// <summary>What the bot does with a sentence.</summary>
public enum Outcome
{
    /// <summary>Sure enough: the first candidate is answered.</summary>
    Answer,

    /// <summary>Between sure and none: "did you mean A, B or C?".</summary>
    Clarify,

    /// <summary>Not ours, or not understood: say so, offer the menu or a person.</summary>
    Abstain,
}
