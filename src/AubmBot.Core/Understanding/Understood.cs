using AubmBot.Core.Understanding.Entities;

namespace AubmBot.Core.Understanding;

/// <summary>Everything the engine read out of one message.</summary>
/// <param name="Outcome">Answer, ask back, or abstain.</param>
/// <param name="Candidates">Best first, at most three; also filled on <see cref="Outcome.Abstain"/>, for the desk's statistics.</param>
/// <param name="Language">How the message is written.</param>
/// <param name="SmallTalk">Set when the whole message is small talk.</param>
/// <param name="Danger">A fire or a collapse is reported: emergency numbers come before any answer.</param>
/// <param name="Entities">References, phones, dates, places and so on, in order of appearance.</param>
public sealed record Understood(
    Outcome Outcome,
    IReadOnlyList<Candidate> Candidates,
    MessageLanguage Language,
    SmallTalk? SmallTalk,
    bool Danger,
    IReadOnlyList<Entity> Entities)
{
    /// <summary>The aspect of the first candidate that was asked for and that no answer tells: its "price".</summary>
    public string? Untold { get; init; }

    /// <summary>Every word of the message is a greeting, a thank-you or a please.</summary>
    public bool OnlyManners { get; init; }
}
