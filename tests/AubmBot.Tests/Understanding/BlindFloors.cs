using AubmBot.Core.Understanding;

namespace AubmBot.Tests.Understanding;

/// <summary>
/// Questions written for this test alone by somebody who had read neither the lexicon nor the topics' questions; those that
/// happened to stand there word for word were taken out. The nearest thing to citizens' own words before there are citizens:
/// never to be learned from, and no single word of it a reason to change the lexicon.
/// </summary>
public class BlindFloors
{
    static readonly IReadOnlyList<TrainingRow> Rows =
        QuestionFile.Read(Path.Combine(AppContext.BaseDirectory, "Understanding", "blind.tsv"));

    static readonly EvaluationResult Measured = Evaluation.Run(Trained.Engine, Rows);

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("darija-ar")]
    [InlineData("darija-latn")]
    [InlineData("mixed")]
    public void Each_kind_of_language_is_understood(string kind) => Measured.ByLanguage[kind].ShouldBeGreaterThanOrEqualTo(0.90);

    [Fact]
    public void Nine_of_ten_questions_are_understood()
    {
        Measured.Accuracy.ShouldBeGreaterThanOrEqualTo(0.92);
        Measured.InScope.ShouldBeGreaterThanOrEqualTo(0.94);
        Measured.Direct.ShouldBeGreaterThanOrEqualTo(0.80);
    }

    [Fact]
    public void What_is_not_ours_is_abstained()
    {
        Measured.OosRecall.ShouldBeGreaterThanOrEqualTo(0.80);
        Measured.OosF1.ShouldBeGreaterThanOrEqualTo(0.87);
    }

    [Fact]
    public void No_question_kept_aside_stands_among_those_learned_from()
    {
        var learned = QuestionFile.Read(Path.Combine(AppContext.BaseDirectory, "dialogs", "lexicon", "questions.tsv")).Select(row => row.Text);
        Rows.Concat(Trained.HeldBack).Select(row => row.Text).Intersect(learned).ShouldBeEmpty();
    }
}
