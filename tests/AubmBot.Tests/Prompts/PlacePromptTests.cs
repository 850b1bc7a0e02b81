using AubmBot.BotFramework.Dialogs;

namespace AubmBot.Tests.Prompts;

public sealed class PlacePromptTests
{
    [Theory]
    [InlineData("Béni Mellal", "Béni Mellal")]
    [InlineData("beni-mellal", "Béni Mellal")]
    [InlineData("بني ملال", "Béni Mellal")]
    [InlineData("bni mellal", "Béni Mellal")]
    [InlineData("أزيلال", "Azilal")]
    [InlineData("ازيلال", "Azilal")]
    [InlineData("lf9ih ben saleh", "Fquih Ben Salah")]
    [InlineData("à Kasba Tadla, près de la gare", "Kasba Tadla")]
    [InlineData("جماعة قصبة تادلة", "Kasba Tadla")]
    public async Task A_commune_is_found_in_either_script(string answer, string place) => (await PromptTalk.ReadAsync("place", answer)).ShouldBe(place);

    [Theory]
    [InlineData("Beni Melal", "Béni Mellal")]
    [InlineData("Azillal", "Azilal")]
    [InlineData("Fqih Ben Saleh", "Fquih Ben Salah")]
    [InlineData("الفقيه بنصالح", "Fquih Ben Salah")]
    public async Task A_typo_is_forgiven(string answer, string place) => (await PromptTalk.ReadAsync("place", answer)).ShouldBe(place);

    [Theory]
    [InlineData("Tinghir")]
    [InlineData("دوار آيت علي")]
    public async Task No_list_is_complete_an_unknown_name_is_asked_once_more_and_then_taken_as_written(string answer)
    {
        var talk = await PromptTalk.AskAsync("place");
        (await talk.SayAsync(answer)).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await talk.SayAsync(answer)).Value!.ToString().ShouldBe(answer);
    }

    [Fact]
    public async Task The_nearest_names_are_offered_in_the_language_of_the_conversation()
    {
        var talk = await PromptTalk.AskAsync("place", "ar");
        talk.Buttons.ShouldBeEmpty();
        await talk.SayAsync("Uzilel");
        talk.Said[^1].SuggestedActions!.Actions[0].Title.ShouldBe("أزيلال");
        (await talk.PressAsync("Azilal")).Value!.ToString().ShouldBe("Azilal");
    }

    [Fact]
    public async Task A_name_that_begins_so_is_offered_before_one_that_looks_alike()
    {
        var talk = await PromptTalk.AskAsync("place", "ar");
        await talk.SayAsync("قصبة");
        talk.Said[^1].SuggestedActions!.Actions[0].Title.ShouldBe("قصبة تادلة");
    }

    [Fact]
    public async Task A_very_long_name_is_kept_short()
    {
        var talk = await PromptTalk.AskAsync("place");
        await talk.SayAsync("ailleurs");
        (await talk.SayAsync(new string('x', 100_000))).Value!.ToString().Length.ShouldBe(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("…")]
    public async Task Nothing_is_no_place_however_often_it_is_said(string answer)
    {
        var talk = await PromptTalk.AskAsync("place");
        await talk.SayAsync(answer);
        (await talk.SayAsync(answer)).Status.ShouldBe(DialogTurnStatus.Waiting);
    }
}
