using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Voice;

/// <summary>The switch that stops every call of the bot's, thrown while it runs.</summary>
public sealed class CallsStoppedTests
{
    const string Key = "Channels:Voice:CallsStopped";

    [Fact]
    public async Task Nobody_is_rung_once_it_is_on_and_who_waits_is_not_forgotten()
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();
        Turn(hotline, "true");

        (await hotline.RingAsync()).ShouldBeEmpty();
        hotline.Clock.Advance(TimeSpan.FromSeconds(10));
        (await hotline.RingAsync()).ShouldBeEmpty();
        Turn(hotline, "false");

        await hotline.NextPlacedAsync();
    }

    [Fact]
    public async Task A_caller_who_wants_a_person_hears_what_there_is_instead()
    {
        await using var hotline = await Hotline.OpenAsync();
        Turn(hotline, "true");

        var caller = await hotline.CallAsync("+212612345678", "2", "0");

        caller.Dial.ShouldBeNull();
        caller.Heard.ShouldContain("Message vocal : tapez 2");
    }

    [Fact]
    public async Task Somebody_of_the_team_who_accepts_then_is_joined_with_nobody()
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();
        var member = await hotline.PickUpAsync((await hotline.RingAsync()).Single());
        Turn(hotline, "true");

        await member.PressAsync("1");

        member.Dial.ShouldBeNull();
        member.HasEnded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("flase")]
    public async Task What_is_stopped_goes_on_only_when_it_says_so(string text)
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();
        Turn(hotline, "true");
        (await hotline.RingAsync()).ShouldBeEmpty();

        Turn(hotline, text);

        (await hotline.RingAsync()).ShouldBeEmpty();
    }

    // As the file does when it is saved.
    static void Turn(Hotline hotline, string text) => hotline.Bot.Services.GetRequiredService<IConfiguration>()[Key] = text;
}
