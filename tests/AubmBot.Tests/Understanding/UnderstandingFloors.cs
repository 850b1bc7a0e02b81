namespace AubmBot.Tests.Understanding;

/// <summary>Floors on questions that no training saw: below them, a change broke something.</summary>
public class UnderstandingFloors
{
    /// <summary>The third set has few questions of a kind: one more or less is up to seven points.</summary>
    public static TheoryData<string, string, double> Kinds()
    {
        var all = new TheoryData<string, string, double>();
        foreach (var set in KeptAside.All)
        {
            foreach (var kind in (string[])["fr", "ar", "darija-ar", "darija-latn", "mixed"])
                all.Add(set.Name, kind, set == KeptAside.Third ? 0.85 : 0.90);
        }

        return all;
    }

    public static TheoryData<string> Sets() => [.. KeptAside.All.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_language_is_understood(string set, string kind, double floor) =>
        Measured(set).ByLanguage[kind].ShouldBeGreaterThanOrEqualTo(floor);

    [Theory]
    [MemberData(nameof(Sets))]
    public void More_than_nine_of_ten_questions_are_understood(string set)
    {
        Measured(set).Accuracy.ShouldBeGreaterThanOrEqualTo(0.92);
        Measured(set).InScope.ShouldBeGreaterThanOrEqualTo(0.94);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Most_answers_come_without_asking_back(string set) => Measured(set).Direct.ShouldBeGreaterThanOrEqualTo(0.80);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Questions_that_are_not_ours_are_abstained(string set)
    {
        Measured(set).OosRecall.ShouldBeGreaterThanOrEqualTo(0.80);
        Measured(set).OosF1.ShouldBeGreaterThanOrEqualTo(0.87);
    }

    static Core.Understanding.EvaluationResult Measured(string set) => KeptAside.All.Single(one => one.Name == set).Measured;
}
