using AubmBot.Core.Dialogue;

namespace AubmBot.Tests.Dialogue;

/// <summary>What platforms show beside a conversation, out of the real dialogs.</summary>
public sealed class EntrancesTests(SharedLibrary shared)
{
    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_text_fits_where_it_is_shown(string language)
    {
        var entrances = new Entrances(shared.Library, new Replies(shared.Library));
        entrances.Greeting(language).Length.ShouldBeInRange(20, 160);
        entrances.Menu(language).ShouldAllBe(item => item.Title!.Length <= 30 && item.Id!.Length > 0);
        entrances.Questions(language).Count.ShouldBe(4);
        entrances.Questions(language).ShouldAllBe(item => item.Title!.Length <= 80);
    }

    [Theory]
    [InlineData("fr", "Continuer ailleurs")]
    [InlineData("ar", "المتابعة من مكان آخر")]
    public void The_way_to_another_place_stands_in_every_menu_that_always_stands_there(string language, string title)
    {
        var entrances = new Entrances(shared.Library, new Replies(shared.Library));
        (entrances.Menu(language)[^1].Title, entrances.Menu(language)[^1].Id).ShouldBe((title, "do:continue"));
        entrances.Commands(language).ShouldContain(("ailleurs", title));
    }

    [Fact]
    public async Task Every_command_is_a_word_that_the_bot_knows()
    {
        await using var bot = await TestBot.StartAsync(shared.Library);
        foreach (var (word, _) in new Entrances(shared.Library, new Replies(shared.Library)).Commands("fr"))
        {
            var citizen = new TestConversation(bot, word);
            await citizen.SayAsync($"/{word}");
            citizen.Replies.ShouldNotBeEmpty(word);
            citizen.Replies.ShouldAllBe(reply => !reply.Text!.Contains("Je n'ai pas la réponse"), word);
        }
    }
}
