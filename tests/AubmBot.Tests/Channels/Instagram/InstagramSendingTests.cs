using System.Text;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Instagram;
using AubmBot.Tests.Channels.Meta;

namespace AubmBot.Tests.Channels.Instagram;

public sealed class InstagramSendingTests : IAsyncLifetime
{
    SentTo _sent = null!;

    public async ValueTask InitializeAsync() => _sent = await SentTo.StartAsync((services, configuration) => services.AddInstagram(configuration), MetaSamples.Instagram);

    public ValueTask DisposeAsync() => _sent.DisposeAsync();

    [Theory]
    [InlineData("fr-MA", "Que voulez-vous faire ?", "Menu", "Autre question")]
    [InlineData("ar-MA", "ماذا تريد أن تفعل؟", "القائمة", "سؤال آخر")]
    public async Task Choices_are_quick_replies_and_stand_in_the_text_for_whoever_sits_at_a_computer(string locale, string text, string first, string second)
    {
        await SayAsync(text, locale, [], first, second);
        var shown = Shown().Single();
        shown.Choices.ShouldBe([first, second]);
        shown.Text.ShouldBe($"{text}\n\n1. {first}\n2. {second}");
    }

    [Fact]
    public async Task Fourteen_choices_are_listed_once()
    {
        await SayAsync("?", "fr", [], Enumerable.Range(1, 14).Select(i => $"choix {i}"));
        Shown().Single().Choices.ShouldBeEmpty();
        Shown().Single().Text.Split("1. choix 1\n").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Arabic_is_measured_in_bytes()
    {
        await SayAsync(new string('م', 501), "ar", []);
        Shown().Select(part => Encoding.UTF8.GetByteCount(part.Text)).ShouldBe([1000, 2]);
    }

    [Fact]
    public async Task Links_are_lines()
    {
        await SayAsync("Voir", "fr", [CardAction.Link("Rokhas", "https://rokhas.ma")]);
        Shown().Single().Text.ShouldBe("Voir\nRokhas\nhttps://rokhas.ma");
    }

    [Fact]
    public void The_bot_has_a_day_and_the_team_a_week()
    {
        var hours = Limit.Of("instagram", "window / HUMAN_AGENT");
        _sent.Channel.Capabilities.Window.ShouldBe(TimeSpan.FromHours(hours[0]));
        _sent.Channel.Capabilities.PersonWindow.ShouldBe(TimeSpan.FromDays(hours[1]));
    }

    IReadOnlyList<(string Text, IReadOnlyList<string> Choices, IReadOnlyList<string> Links)> Shown() =>
        [.. _sent.Requests.Select(call => SendApi.Read(call, "instagram"))];

    Task SayAsync(string text, string locale, IEnumerable<CardAction> links, params IEnumerable<string> choices) =>
        _sent.SayAsync(SentTo.Said(text, MetaSamples.Citizen, locale, links, choices));
}
