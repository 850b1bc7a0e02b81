namespace AubmBot.Core.Understanding;

/// <summary>How well an engine understands. Shares are between 0 and 1; in camel case the names are the keys of the JSON report.</summary>
public sealed record EvaluationResult
{
    /// <summary>Questions asked.</summary>
    public required int Rows { get; init; }

    /// <summary>Share of all questions that were right.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Share of right ones among questions that have an answer.</summary>
    public required double InScope { get; init; }

    /// <summary>The same for each kind of language.</summary>
    public required IReadOnlyDictionary<string, double> ByLanguage { get; init; }

    /// <summary>Of the abstentions, the share that was right.</summary>
    public required double OosPrecision { get; init; }

    /// <summary>Of the questions to abstain from, the share that was.</summary>
    public required double OosRecall { get; init; }

    /// <summary>Harmonic mean of the two.</summary>
    public required double OosF1 { get; init; }

    /// <summary>Share of questions with an answer that were answered without asking back.</summary>
    public required double Direct { get; init; }

    /// <summary>Of the "did you mean", the share whose buttons held the right topic.</summary>
    public required double Clarified { get; init; }

    /// <summary>Half of the questions took no longer than this many milliseconds.</summary>
    public required double P50Ms { get; init; }

    /// <summary>99 of 100 questions took no longer than this many milliseconds.</summary>
    public required double P99Ms { get; init; }

    /// <summary>Milliseconds that learning took.</summary>
    public required double TrainMs { get; init; }

    /// <summary>What was taken for what, most frequent first.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }
}
