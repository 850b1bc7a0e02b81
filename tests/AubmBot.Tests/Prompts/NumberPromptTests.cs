namespace AubmBot.Tests.Prompts;

/// <summary>A number between 1 and 5000.</summary>
public sealed class NumberPromptTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("٣", "3")]
    [InlineData("۳", "3")]
    [InlineData("1 250", "1250")]
    [InlineData("1.250", "1250")]
    [InlineData("1\u00A0250", "1250")]
    [InlineData("1\u202F250", "1250")]
    [InlineData("١ ٢٥٠", "1250")]
    [InlineData("300 m²", "300")]
    [InlineData("120م", "120")]
    [InlineData("2 étages", "2")]
    [InlineData("trois", "3")]
    [InlineData("Douze", "12")]
    [InlineData("ثلاثة", "3")]
    [InlineData("عشرون", "20")]
    [InlineData("tlata", "3")]
    [InlineData("جوج", "2")]
    public async Task Digits_of_any_script_and_words_are_read(string answer, string number) =>
        (await PromptTalk.ReadAsync("number", answer)).ShouldBe(number);

    [Theory]
    [InlineData("12/30")]
    [InlineData("2,5")]
    [InlineData("2.5")]
    [InlineData("3 4")]
    [InlineData("3-4")]
    [InlineData("-3")]
    [InlineData("R+2")]
    [InlineData("99999999999")]
    [InlineData("beaucoup")]
    [InlineData("كثير")]
    [InlineData("")]
    public async Task What_is_not_one_whole_number_is_asked_again(string answer) => (await PromptTalk.ReadAsync("number", answer)).ShouldBeNull();

    [Theory]
    [InlineData("0")]
    [InlineData("5001")]
    [InlineData("٦٠٠٠")]
    [InlineData("zéro")]
    public async Task A_number_outside_the_limits_is_told_so(string answer)
    {
        var talk = await PromptTalk.AskAsync("number", "ar");
        await talk.SayAsync(answer);
        talk.LastText.ShouldStartWith(RealLanguages.Instance.Say("prompt.problem.out-of-range", "ar", ("min", "1"), ("max", "5000")));
    }
}
