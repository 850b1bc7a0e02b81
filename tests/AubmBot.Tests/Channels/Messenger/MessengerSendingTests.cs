using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Messenger;
using AubmBot.Tests.Channels.Meta;

namespace AubmBot.Tests.Channels.Messenger;

public sealed class MessengerSendingTests : IAsyncLifetime
{
    const string Arabic = "ما هي الوثائق المطلوبة لرخصة البناء؟";
    static readonly CardAction Rokhas = CardAction.Link("Rokhas", "https://rokhas.ma");

    SentTo _sent = null!;

    public async ValueTask InitializeAsync() => _sent = await SentTo.StartAsync((services, configuration) => services.AddMessenger(configuration), MetaSamples.Messenger);

    public ValueTask DisposeAsync() => _sent.DisposeAsync();

    [Theory]
    [InlineData("fr-MA", "Déposez le dossier ici.", "Menu", "Autre question")]
    [InlineData("ar-MA", Arabic, "القائمة", "سؤال آخر")]
    public async Task Links_are_buttons_and_choices_quick_replies(string locale, string text, string first, string second)
    {
        await SayAsync(text, locale, [Rokhas], first, second);
        var shown = Shown().Single();
        shown.Text.ShouldBe(text);
        shown.Links.ShouldBe(["Rokhas"]);
        shown.Choices.ShouldBe([first, second]);
    }

    [Fact]
    public async Task A_long_text_keeps_its_link_as_a_line()
    {
        await SayAsync(new string('x', 641), "fr", [Rokhas]);
        var shown = Shown().Single();
        shown.Text.ShouldEndWith("\nRokhas\nhttps://rokhas.ma");
        shown.Links.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_text_in_parts_the_last_one_has_the_buttons()
    {
        await SayAsync($"{new string('x', 1800)}. {new string('y', 300)}", "fr", [Rokhas], "Menu");
        Shown().Select(part => part.Links.Count).ShouldBe([0, 1]);
        Shown().Select(part => part.Choices.Count).ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData("tel:+212523485000", "Appeler")]
    [InlineData("https://rokhas.ma", "Un titre bien trop long pour un bouton")]
    public async Task A_link_that_is_no_button_is_a_line(string url, string title)
    {
        await SayAsync("Voir", "fr", [CardAction.Link(title, url)]);
        Shown().Single().Text.ShouldBe($"Voir\n{title}\n{url}");
    }

    [Fact]
    public async Task Four_links_are_a_title_and_an_address_each()
    {
        await SayAsync("Voir", "fr", Enumerable.Repeat(Rokhas, 4));
        Shown().Single().Text.Split('\n').Length.ShouldBe(9);
    }

    [Fact]
    public async Task Thirteen_short_choices_are_quick_replies_and_one_long_label_makes_all_of_them_lines()
    {
        await SayAsync("?", "fr", [], Enumerable.Range(1, 13).Select(i => $"choix {i}"));
        await SayAsync("?", "fr", [], "court", "un libellé de plus de vingt");
        Shown()[0].Choices.Count.ShouldBe(13);
        Shown()[1].Choices.ShouldBeEmpty();
        Shown()[1].Text.ShouldBe("?\n\n1. court\n2. un libellé de plus de vingt");
    }

    [Fact]
    public async Task What_we_say_carries_the_message_it_answers()
    {
        await SayAsync("Bonjour", "fr", []);
        _sent.Requests.Single().Json.GetProperty("message").GetProperty("metadata").GetString().ShouldBe("aubmbot:m_asked");
    }

    [Fact]
    public async Task A_message_that_is_looked_at_is_marked_seen_and_typing_is_shown()
    {
        var asked = _sent.Channel.Parse(MetaSamples.Signed(Payload.Read("messenger", "01_text.json"))).Single();
        await _sent.Channel.AcknowledgeAsync(asked, TestContext.Current.CancellationToken);
        _sent.Requests.Select(call => call.Json.GetProperty("sender_action").GetString()).ShouldBe(["mark_seen", "typing_on"]);
        _sent.Requests.ShouldAllBe(call => call.Json.GetProperty("recipient").GetProperty("id").GetString() == MetaSamples.Citizen);
    }

    [Fact]
    public async Task An_edit_is_not_acknowledged()
    {
        var edit = _sent.Channel.Parse(MetaSamples.Signed(Payload.Read("messenger", "09_message_edit.json"))).Single();
        await _sent.Channel.AcknowledgeAsync(edit, TestContext.Current.CancellationToken);
        _sent.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void The_bot_has_a_day_and_the_team_a_week()
    {
        var hours = Limit.Of("messenger", "standard window / HUMAN_AGENT");
        _sent.Channel.Capabilities.Window.ShouldBe(TimeSpan.FromHours(hours[0]));
        _sent.Channel.Capabilities.PersonWindow.ShouldBe(TimeSpan.FromDays(hours[1]));
    }

    IReadOnlyList<(string Text, IReadOnlyList<string> Choices, IReadOnlyList<string> Links)> Shown() =>
        [.. _sent.Requests.Select(call => SendApi.Read(call, "messenger"))];

    Task SayAsync(string text, string locale, IEnumerable<CardAction> links, params IEnumerable<string> choices) =>
        _sent.SayAsync(SentTo.Said(text, MetaSamples.Citizen, locale, links, choices));
}
