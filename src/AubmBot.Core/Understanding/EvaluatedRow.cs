namespace AubmBot.Core.Understanding;

/// <summary>A question and what the engine made of it.</summary>
sealed record EvaluatedRow(TrainingRow Row, Understood Understood)
{
    public bool MustAbstain => Row.Topic == TrainingRow.None;

    public bool Abstained => Understood.Outcome == Outcome.Abstain;

    /// <summary>What the bot would do first: a topic, or "none".</summary>
    public string Given => Abstained ? TrainingRow.None : Understood.Candidates[0].Topic;

    public bool Right => Given == Row.Topic;

    /// <summary>The right topic is among those offered.</summary>
    public bool Offered => Understood.Candidates.Any(candidate => candidate.Topic == Row.Topic);
}
