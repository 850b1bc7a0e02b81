using AubmBot.BotFramework.Prompts;

namespace AubmBot.Tests.Prompts;

/// <summary>The category of a complaint: delay, refusal, information, other.</summary>
public sealed class ChoicePromptTests
{
    [Theory]
    [InlineData("1", "delay")]
    [InlineData("2", "refusal")]
    [InlineData("٣", "information")]
    [InlineData("۴", "other")]
    [InlineData(" 2. ", "refusal")]
    [InlineData("la deuxième", "refusal")]
    [InlineData("le premier", "delay")]
    [InlineData("الثانية", "refusal")]
    [InlineData("الثالث", "information")]
    [InlineData("talta", "information")]
    [InlineData("جوج", "refusal")]
    public async Task A_number_in_digits_or_words_chooses(string answer, string chosen) =>
        (await PromptTalk.ReadAsync("choice", answer)).ShouldBe(chosen);

    [Theory]
    [InlineData("Retard d'un dossier", "delay")]
    [InlineData("retard d un dossier", "delay")]
    [InlineData("تأخر ملف", "delay")]
    [InlineData("تاخر ملف", "delay")]
    [InlineData("موضوع آخر", "other")]
    [InlineData("AUTRE SUJET", "other")]
    public async Task A_label_chooses_in_whichever_language_it_is_written(string answer, string chosen) =>
        (await PromptTalk.ReadAsync("choice", answer)).ShouldBe(chosen);

    [Theory]
    [InlineData("Autre sujt", "other")]
    [InlineData("retard dun dosier", "delay")]
    [InlineData("رفض أو تحفض", "refusal")]
    public async Task A_small_typo_is_forgiven(string answer, string chosen) => (await PromptTalk.ReadAsync("choice", answer)).ShouldBe(chosen);

    [Theory]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("٩")]
    [InlineData("huitième")]
    public async Task A_number_that_is_not_in_the_list_is_told_so(string answer)
    {
        var talk = await PromptTalk.AskAsync("choice");
        await talk.SayAsync(answer);
        talk.LastText.ShouldStartWith(RealLanguages.Instance.Say("prompt.problem.no-such-number", "fr"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("je ne sais pas")]
    [InlineData("99999999999999999999")]
    [InlineData("sujet")]
    public async Task What_names_no_choice_is_asked_again(string answer) => (await PromptTalk.ReadAsync("choice", answer)).ShouldBeNull();

    [Theory]
    [InlineData("fr", "Retard d'un dossier")]
    [InlineData("ar", "تأخر ملف")]
    public async Task Buttons_carry_the_labels_of_the_conversations_language(string language, string first)
    {
        var talk = await PromptTalk.AskAsync("choice", language);
        talk.Buttons.ShouldBe(["delay", "refusal", "information", "other"]);
        talk.Said[^1].SuggestedActions!.Actions[0].Title.ShouldBe(first);
        (await talk.PressAsync("information")).Value!.ToString().ShouldBe("information");
    }

    [Fact]
    public async Task A_button_that_was_not_offered_chooses_nothing()
    {
        var talk = await PromptTalk.AskAsync("choice");
        (await talk.PressAsync("illegal-construction")).Value.ShouldBeNull();
    }

    [Fact]
    public async Task Labels_may_stand_under_another_key()
    {
        var fields = new PromptOptions { Texts = "form.correct", Labels = "form.complaint.{id}.label", Choices = ["phone", "commune"] };
        (await PromptTalk.ReadAsync("choice", "الهاتف", fields)).ShouldBe("phone");
        (await PromptTalk.ReadAsync("choice", "comune", fields)).ShouldBe("commune");
    }
}
