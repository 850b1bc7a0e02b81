using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Prompts;

public sealed class RetryTests
{
    public static TheoryData<string, string> KindsAndLanguages =>
    [
        .. from kind in PromptTalk.Kinds.Keys
           from language in (string[])["fr", "ar"]
           select (kind, language),
    ];

    [Theory, MemberData(nameof(KindsAndLanguages))]
    public async Task Each_miss_gets_another_hint_and_the_third_ends_the_question(string kind, string language)
    {
        var talk = await PromptTalk.AskAsync(kind, language);
        var question = talk.LastText;
        (await talk.SayAsync("…")).Status.ShouldBe(DialogTurnStatus.Waiting);
        var first = talk.LastText;
        (await talk.SayAsync("…")).Status.ShouldBe(DialogTurnStatus.Waiting);
        var second = talk.LastText;
        (await talk.SayAsync("…")).Status.ShouldBe(DialogTurnStatus.GaveUp);

        string[] said = [question, first, second];
        said.ShouldBeUnique();
        said.Skip(1).ShouldAllBe(hint => hint.Length > 10 && !hint.StartsWith("prompt.", StringComparison.Ordinal));
        talk.Said.ShouldBeEmpty();
        talk.State.ShouldBe("{}");
    }

    [Theory, MemberData(nameof(KindsAndLanguages))]
    public async Task Every_question_says_that_it_expects_an_answer_and_in_which_language(string kind, string language)
    {
        var talk = await PromptTalk.AskAsync(kind, language);
        (talk.Said[^1].InputHint, talk.Said[^1].Locale).ShouldBe(("expectingInput", $"{language}-MA"));
    }

    [Fact]
    public async Task Hints_of_the_question_itself_come_before_those_of_its_kind()
    {
        var talk = await PromptTalk.AskAsync("text");
        await talk.SayAsync("");
        talk.LastText.ShouldBe(RealLanguages.Instance.Variants("form.complaint.description.hint", "fr")[0]);
    }

    [Theory]
    [InlineData("passer")]
    [InlineData("Rien.")]
    [InlineData("walo")]
    [InlineData("تجاوز")]
    [InlineData("والو")]
    public async Task An_optional_question_may_be_skipped_in_words(string answer)
    {
        var result = await (await PromptTalk.AskAsync("phone", "fr", Optional)).SayAsync(answer);
        (result.Status, result.Value).ShouldBe((DialogTurnStatus.Complete, null));
    }

    [Fact]
    public async Task An_optional_question_may_be_skipped_by_its_button()
    {
        var talk = await PromptTalk.AskAsync("phone", "ar", Optional);
        talk.Buttons.ShouldBe([Prompt.SkipOf(Optional)]);
        (await talk.PressAsync(Prompt.SkipOf(Optional))).Status.ShouldBe(DialogTurnStatus.Complete);
    }

    [Fact]
    public async Task The_button_of_another_question_skips_nothing()
    {
        var talk = await PromptTalk.AskAsync("phone", "ar", Optional);
        (await talk.PressAsync(Prompt.SkipOf(Optional with { Texts = "form.complaint.photo" }))).Status.ShouldBe(DialogTurnStatus.Waiting);
    }

    [Theory]
    [InlineData("passer")]
    [InlineData("تجاوز")]
    public async Task A_question_that_must_be_answered_cannot_be_skipped(string answer) =>
        (await PromptTalk.ReadAsync("phone", answer)).ShouldBeNull();

    [Fact]
    public async Task Looking_whether_an_answer_would_do_counts_as_no_try()
    {
        var talk = await PromptTalk.AskAsync("phone");
        var before = talk.State;
        (await talk.TurnAsync(Activity.Message("zzz"), (dc, _) => Task.FromResult(((Prompt)dc.ActiveDialog!).Accepts(dc)))).ShouldBeFalse();
        (await talk.TurnAsync(Activity.Message("0612345678"), (dc, _) => Task.FromResult(((Prompt)dc.ActiveDialog!).Accepts(dc)))).ShouldBeTrue();
        talk.State.ShouldBe(before);
    }

    static PromptOptions Optional => PromptTalk.Kinds["phone"] with { Optional = true };
}
