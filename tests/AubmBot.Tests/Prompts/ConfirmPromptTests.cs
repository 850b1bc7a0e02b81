namespace AubmBot.Tests.Prompts;

public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("oui")]
    [InlineData("OUI !")]
    [InlineData("Ok")]
    [InlineData("d'accord")]
    [InlineData("D’accord.")]
    [InlineData("c'est bon")]
    [InlineData("bien sûr")]
    [InlineData("ah")]
    [InlineData("iyeh")]
    [InlineData("wakha")]
    [InlineData("na3am")]
    [InlineData("نعم")]
    [InlineData("نَعَم")]
    [InlineData("واخا")]
    [InlineData("ايه")]
    [InlineData("إيه")]
    [InlineData("آه")]
    [InlineData("أجل")]
    [InlineData("موافق")]
    [InlineData("1")]
    [InlineData("١")]
    public async Task Yes_is_yes_in_french_arabic_and_darija(string answer) => (await PromptTalk.ReadAsync("confirm", answer)).ShouldBe("true");

    [Theory]
    [InlineData("non")]
    [InlineData("NON.")]
    [InlineData("pas d'accord")]
    [InlineData("la")]
    [InlineData("lla")]
    [InlineData("لا")]
    [InlineData("ﻻ")]
    [InlineData("كلا")]
    [InlineData("غير موافق")]
    [InlineData("2")]
    [InlineData("٢")]
    public async Task No_is_no_in_french_arabic_and_darija(string answer) => (await PromptTalk.ReadAsync("confirm", answer)).ShouldBe("false");

    [Theory]
    [InlineData("")]
    [InlineData("peut-être")]
    [InlineData("ربما")]
    [InlineData("3")]
    [InlineData("oui mais non")]
    [InlineData("👍")]
    public async Task What_is_neither_is_asked_again(string answer) => (await PromptTalk.ReadAsync("confirm", answer)).ShouldBeNull();

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("no", "false")]
    public async Task A_pressed_button_answers(string button, string read)
    {
        var talk = await PromptTalk.AskAsync("confirm", "ar");
        talk.Buttons.ShouldBe(["yes", "no"]);
        (await talk.PressAsync(button)).Value!.ToString().ShouldBe(read);
    }

    [Fact]
    public void No_word_means_yes_and_no_at_once()
    {
        foreach (var word in (string[])["oui", "non", "la", "ah", "نعم", "لا", "اه", "صافي", "لالا", "wakha", "nn", "ih"])
            (RealLanguages.Instance.All.Any(language => language.Words.Means("yes", word))
                && RealLanguages.Instance.All.Any(language => language.Words.Means("no", word))).ShouldBeFalse(word);
    }
}
