using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.WhatsAppCloud;
using AubmBot.Tests.Channels.Meta;

namespace AubmBot.Tests.Channels.WhatsAppCloud;

public sealed class WhatsAppSendingTests : IAsyncLifetime
{
    SentTo _sent = null!;

    public async ValueTask InitializeAsync() => _sent = await SentTo.StartAsync((services, configuration) => services.AddWhatsAppCloud(configuration), MetaSamples.WhatsApp);

    public ValueTask DisposeAsync() => _sent.DisposeAsync();

    [Theory]
    [InlineData("fr-MA", "Que voulez-vous faire ?", "Menu", "Autre question")]
    [InlineData("ar-MA", "ماذا تريد أن تفعل؟", "القائمة", "سؤال آخر")]
    public async Task Few_short_choices_are_buttons(string locale, string text, string first, string second)
    {
        await SayAsync(text, locale, [], first, second);
        Shown().Single().Text.ShouldBe(text);
        Shown().Single().Choices.ShouldBe([first, second]);
        Interactive().GetProperty("type").GetString().ShouldBe("button");
    }

    [Theory]
    [InlineData("fr-MA", "Voir les choix")]
    [InlineData("ar-MA", "عرض الاختيارات")]
    public async Task Four_choices_are_a_list_that_opens_in_the_citizens_language(string locale, string opener)
    {
        await SayAsync("?", locale, [], "un", "deux", "trois", "quatre");
        Shown().Single().Choices.ShouldBe(["un", "deux", "trois", "quatre"]);
        Interactive().GetProperty("type").GetString().ShouldBe("list");
        Interactive().GetProperty("action").GetProperty("button").GetString().ShouldBe(opener);
    }

    [Fact]
    public async Task A_label_longer_than_a_title_stands_in_full_below_it()
    {
        await SayAsync("?", "fr", [], "Note de renseignements urbanistiques", "Menu");
        Shown().Single().Choices.ShouldBe(["Note de renseignements urbanistiques", "Menu"]);
        var row = Interactive().GetProperty("action").GetProperty("sections")[0].GetProperty("rows")[0];
        row.GetProperty("title").GetString().ShouldBe("Note de renseignements…");
    }

    [Theory]
    [InlineData("Menu", "menu")]
    [InlineData("Note de renseignements urbanistiques", "Note de renseignements autres")]
    public async Task Choices_that_would_look_alike_are_numbered_lines(string first, string second)
    {
        await SayAsync("?", "fr", [], first, second);
        Shown().Single().Text.ShouldBe($"?\n\n1. {first}\n2. {second}");
        Shown().Single().Choices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 0)]
    public async Task More_than_a_list_holds_are_numbered_lines(int count, int rows)
    {
        await SayAsync("?", "fr", [], Enumerable.Range(1, count).Select(i => $"choix {i}"));
        Shown().Single().Choices.Count.ShouldBe(rows);
    }

    [Fact]
    public async Task A_text_too_long_for_choices_is_sent_before_its_last_part()
    {
        var text = string.Join('\n', Enumerable.Repeat("Une ligne de la réponse.", 100));
        await SayAsync(text, "fr", [], "Menu");
        Shown().Select(part => part.Choices.Count).ShouldBe([0, 1]);
        string.Join('\n', Shown().Select(part => part.Text)).ShouldBe(text);
    }

    [Fact]
    public async Task A_long_answer_is_one_message_because_one_person_gets_one_in_six_seconds()
    {
        await SayAsync(new string('x', Limit.Of("whatsapp-cloud", "text body")[0]), "fr", []);
        Shown().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Links_are_lines_and_the_message_it_answers_goes_along()
    {
        await SayAsync("Voir", "fr", [CardAction.Link("Rokhas", "https://rokhas.ma")]);
        Shown().Single().Text.ShouldBe("Voir\nRokhas\nhttps://rokhas.ma");
        _sent.Requests.Single().Json.GetProperty("biz_opaque_callback_data").GetString().ShouldBe("m_asked");
    }

    [Fact]
    public async Task A_message_that_is_looked_at_is_marked_read_and_typing_is_shown()
    {
        var asked = _sent.Channel.Parse(MetaSamples.Signed(Payload.Read("whatsapp-cloud", "05_voice.json"))).Single();
        await _sent.Channel.AcknowledgeAsync(asked, TestContext.Current.CancellationToken);
        _sent.Requests.Single().Text.ShouldBe("""
            {"messaging_product":"whatsapp","status":"read","message_id":"wamid.AUD05","typing_indicator":{"type":"text"}}
            """);
    }

    [Fact]
    public void The_window_is_as_long_as_the_table_says()
    {
        _sent.Channel.Capabilities.Window.ShouldBe(TimeSpan.FromHours(Limit.Of("whatsapp-cloud", "free-text window")[0]));
        _sent.Channel.Capabilities.PersonWindow.ShouldBeNull();
    }

    JsonElement Interactive() => _sent.Requests.Single().Json.GetProperty("interactive");

    IReadOnlyList<(string Text, IReadOnlyList<string> Choices)> Shown() => [.. _sent.Requests.Select(CloudApi.Read)];

    Task SayAsync(string text, string locale, IEnumerable<CardAction> links, params IEnumerable<string> choices) =>
        _sent.SayAsync(SentTo.Said(text, MetaSamples.Number, locale, links, choices));
}
