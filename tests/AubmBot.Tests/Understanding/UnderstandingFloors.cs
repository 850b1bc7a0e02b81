using AubmBot.Core.Understanding;

namespace AubmBot.Tests.Understanding;

/// <summary>Floors on the fifth of the development questions that no training saw: below them, a change broke something.</summary>
public class UnderstandingFloors
{
    static readonly EvaluationResult Measured = Evaluation.Run(Trained.Engine, Trained.HeldBack);

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("darija-ar")]
    [InlineData("darija-latn")]
    [InlineData("mixed")]
    public void Each_kind_of_language_is_understood(string kind) => Measured.ByLanguage[kind].ShouldBeGreaterThanOrEqualTo(0.90);

    [Fact]
    public void Questions_that_have_an_answer_get_it() => Measured.InScope.ShouldBeGreaterThanOrEqualTo(0.94);

    [Fact]
    public void Most_answers_come_without_asking_back() => Measured.Direct.ShouldBeGreaterThanOrEqualTo(0.80);

    [Fact]
    public void Questions_that_are_not_ours_are_abstained()
    {
        Measured.OosRecall.ShouldBeGreaterThanOrEqualTo(0.80);
        Measured.OosF1.ShouldBeGreaterThanOrEqualTo(0.87);
    }
}
