using AubmBot.Core.Understanding;

namespace AubmBot.Tests.Understanding;

/// <summary>
/// Questions that nothing is learned from. Never copy one into <c>dialogs/</c>, nor change the lexicon for a single one of
/// them: a set that was tuned on says nothing any more.
/// </summary>
/// <param name="Name">Its file here.</param>
/// <param name="Rows">The questions.</param>
sealed record KeptAside(string Name, IReadOnlyList<TrainingRow> Rows)
{
    /// <summary>A fifth of the development questions; those who wrote the lexicon knew them.</summary>
    public static readonly KeptAside HeldBack = Read("held-back");

    /// <summary>By three hands. The first two had read neither the lexicon nor the topics' questions; the third had.</summary>
    public static readonly KeptAside Blind = Read("blind"), Second = Read("blind-second"), Third = Read("blind-third");

    public static IReadOnlyList<KeptAside> All { get; } = [HeldBack, Blind, Second, Third];

    /// <summary>What the engine as it ships makes of them; measured once.</summary>
    public EvaluationResult Measured => measured.Value;

    readonly Lazy<EvaluationResult> measured = new(() => Evaluation.Run(Trained.Engine, Rows));

    static KeptAside Read(string name) =>
        new(name, QuestionFile.Read(Path.Combine(AppContext.BaseDirectory, "Understanding", $"{name}.tsv")));
}
