using AubmBot.Core.Guards;
using AubmBot.Tests.Dialogue;

namespace AubmBot.Tests.Guards;

/// <summary>More than thirty messages of one contact within a minute: the rest is stored and answered once.</summary>
public sealed class FloodGuardTests(SharedLibrary shared) : IAsyncLifetime
{
    TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(shared.Library);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_comes_after_the_thirtieth_is_answered_once_until_the_flood_is_over()
    {
        var flood = new TestConversation(_bot, "flood") { Pause = TimeSpan.FromSeconds(0.5) };
        for (var i = 1; i <= Pulse.MostAMinute; i++)
        {
            await flood.PressAsync("do:menu", "Menu");
            flood.Replies.ShouldNotBeEmpty($"message {i}");
        }
        await flood.PressAsync("do:menu", "Menu");
        flood.Replies.ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain("beaucoup de messages à la fois");
        for (var i = 0; i < 20; i++)
        {
            await flood.PressAsync("do:menu", "Menu");
            flood.Replies.ShouldBeEmpty();
        }

        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await flood.PressAsync("do:menu", "Menu");
        flood.Replies.ShouldNotBeEmpty("the flood is over");
    }

    [Theory]
    [InlineData("STOP", "fr")]
    [InlineData("ARRET", "fr")]
    [InlineData("توقف", "ar")]
    public async Task A_wish_for_silence_is_heard_in_the_middle_of_it(string wish, string language)
    {
        var flood = new TestConversation(_bot, "flood") { Pause = TimeSpan.FromSeconds(0.1) };
        for (var i = 0; i < 2 * Pulse.MostAMinute; i++)
            await flood.PressAsync("do:menu", "Menu");
        flood.Replies.ShouldBeEmpty();

        await flood.SayAsync(wish);
        flood.Replies.ShouldHaveSingleItem().Text.ShouldBe(shared.Library.Say("stop", language));

        await flood.PressAsync("do:menu", "Menu");
        flood.Replies.ShouldBeEmpty("it still floods");
    }

    [Fact]
    public async Task Nobody_else_notices()
    {
        var (flood, other) = (new TestConversation(_bot, "flood") { Pause = TimeSpan.Zero }, new TestConversation(_bot, "other"));
        for (var i = 0; i < 2 * Pulse.MostAMinute; i++)
            await flood.PressAsync("do:menu", "Menu");
        await other.SayAsync("Quels sont vos horaires ?");
        other.Replies.ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain("horaires");
    }

    [Fact]
    public async Task Thirty_messages_in_two_minutes_are_no_flood()
    {
        var quick = new TestConversation(_bot, "quick") { Pause = TimeSpan.FromSeconds(3) };
        for (var i = 0; i < 60; i++)
        {
            await quick.PressAsync("do:menu", "Menu");
            quick.Replies[0].Text!.ShouldNotContain("beaucoup de messages");
        }
    }
}
