using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Tickets;
using AubmBot.Tests.Dialogs;
using AubmBot.Tests.Prompts;

namespace AubmBot.Tests.Tickets;

public sealed class ReferencePromptTests
{
    readonly string _reference = TicketReference.New();

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task A_reference_is_taken_in_groups_and_in_any_digits(string language)
    {
        var arabic = string.Concat(TicketReference.Show(_reference).Select(c => c == ' ' ? c : (char)('\u06F0' + c - '0')));
        (await (await AskAsync(language)).SayAsync(arabic)).Value!.ToString().ShouldBe(_reference);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task A_wrong_digit_is_told_at_once(string language)
    {
        var talk = await AskAsync(language);
        await talk.SayAsync($"{_reference[..12]}{(_reference[12] - '0' + 1) % 10}");
        talk.LastText.ShouldStartWith(RealLanguages.Instance.Say("prompt.problem.reference", language));
    }

    [Fact]
    public async Task Words_get_a_hint_and_no_reproach_about_digits()
    {
        var talk = await AskAsync("fr");
        await talk.SayAsync("je ne l'ai plus");
        talk.LastText.ShouldBe(RealLanguages.Instance.Variants("ticket.reference.hint", "fr")[0]);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("٢")]
    public async Task The_latest_ones_are_offered_and_chosen_by_number_or_button(string typed)
    {
        var other = TicketReference.New();
        var talk = await AskAsync("ar", other, _reference);
        talk.Buttons.ShouldBe([other, _reference]);
        talk.Said[^1].SuggestedActions!.Actions[1].Title.ShouldBe(TicketDesk.Show(_reference), "also alone in a line it reads in its order from right to left");
        (await talk.SayAsync(typed)).Value!.ToString().ShouldBe(_reference);
        (await (await AskAsync("ar", other, _reference)).PressAsync(other)).Value!.ToString().ShouldBe(other);
    }

    [Fact]
    public async Task A_number_that_is_not_in_the_list_is_no_reference() =>
        (await (await AskAsync("fr", _reference)).SayAsync("3")).Status.ShouldBe(DialogTurnStatus.Waiting);

    static async Task<DialogTalk> AskAsync(string language, params string[] own)
    {
        var talk = new DialogTalk(language, new ReferencePrompt(RealLanguages.Instance));
        await talk.BeginAsync(Prompt.IdOf("reference"), new PromptOptions { Texts = "ticket.reference", Choices = own }.ToJson());
        return talk;
    }
}
