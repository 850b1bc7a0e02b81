using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Telegram;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramSendingTests : IAsyncLifetime
{
    PlatformStub _telegram = null!;
    ChannelHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await PlatformStub.StartAsync(TelegramSamples.Usual);
        _host = new ChannelHost((services, configuration) => services.AddTelegram(configuration), TelegramSamples.Settings(_telegram.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_text_goes_to_its_chat_without_markup_and_brings_its_id_back()
    {
        (await SendAsync(TelegramSamples.Reply("1 < 2 & <b>x</b> _y_"))).Single().ProviderId.ShouldBe("77");
        var call = _telegram.Requests.Single();
        call.Path.ShouldBe($"/bot{TelegramSamples.Token}/sendMessage");
        call.Json.GetProperty("chat_id").GetInt64().ShouldBe(700000001);
        call.Json.GetProperty("text").GetString().ShouldBe("1 < 2 & <b>x</b> _y_");
        call.Json.TryGetProperty("parse_mode", out _).ShouldBeFalse();
        call.Json.TryGetProperty("reply_parameters", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ar-MA", "Rokhas هي المنصة", "\u200FRokhas هي المنصة")]
    [InlineData("ar", "1. بناء", "\u200F1. بناء")]
    [InlineData("ar", "السلام عليكم", "السلام عليكم")]
    [InlineData("ar", "السلام\nRokhas", "السلام\n\u200FRokhas")]
    [InlineData("fr-MA", "Rokhas", "Rokhas")]
    public async Task Arabic_lines_begin_on_their_own_side(string locale, string text, string shown)
    {
        await SendAsync(TelegramSamples.Reply(text, locale: locale));
        _telegram.Requests.Single().Json.GetProperty("text").GetString().ShouldBe(shown);
    }

    [Fact]
    public async Task A_full_Arabic_part_still_fits_with_its_mark()
    {
        await SendAsync(TelegramSamples.Reply(string.Join('\n', Enumerable.Repeat("Rokhas", 900)), locale: "ar"));
        _telegram.Requests.ShouldAllBe(call => call.Json.GetProperty("text").GetString()!.Length <= 4096);
        _telegram.Requests.ShouldAllBe(call => call.Json.GetProperty("text").GetString()!.StartsWith('\u200F'));
    }

    [Fact]
    public async Task Links_of_a_card_become_buttons_before_the_choices()
    {
        await SendAsync(WithCard(CardAction.Link("Rokhas", "https://rokhas.ma"), CardAction.Link("Appeler", "tel:+212523485000")));
        var call = _telegram.Requests.Single().Json;
        call.GetProperty("text").GetString().ShouldBe("Voir\nLiens\nAppeler\ntel:+212523485000");
        var rows = call.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray().Select(row => row[0]).ToList();
        rows[0].GetProperty("url").GetString().ShouldBe("https://rokhas.ma");
        rows[1].GetProperty("callback_data").GetString().ShouldBe("c:1");
    }

    [Fact]
    public async Task A_button_whose_id_is_over_64_bytes_makes_the_choices_numbered_lines_and_the_links_lines()
    {
        var reply = WithCard(CardAction.Link("Rokhas", "https://rokhas.ma"));
        reply.SuggestedActions = new SuggestedActions { Actions = [CardAction.Button("بناء", new string('ب', 33))] };
        await SendAsync(reply);
        var call = _telegram.Requests.Single().Json;
        call.TryGetProperty("reply_markup", out _).ShouldBeFalse();
        call.GetProperty("text").GetString().ShouldBe("Voir\nLiens\nRokhas\nhttps://rokhas.ma\n\n1. بناء");
    }

    [Fact]
    public async Task A_button_of_64_bytes_is_a_button()
    {
        var reply = TelegramSamples.Reply("?");
        reply.SuggestedActions = new SuggestedActions { Actions = [CardAction.Button("بناء", new string('ب', 32))] };
        await SendAsync(reply);
        _telegram.Requests.Single().Json.TryGetProperty("reply_markup", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task In_a_group_the_answer_hangs_on_its_question()
    {
        await SendAsync(TelegramSamples.Reply("9h-16h", chat: "-1001234567890", replyTo: "870001009:18"));
        var reply = _telegram.Requests.Single().Json.GetProperty("reply_parameters");
        reply.GetProperty("message_id").GetInt32().ShouldBe(18);
        reply.GetProperty("allow_sending_without_reply").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Typing_is_a_chat_action()
    {
        var typing = new Activity { Type = ActivityTypes.Typing, Conversation = new ConversationAccount { Id = "700000001" } };
        (await SendAsync(typing)).Single().Failure.ShouldBeNull();
        _telegram.Requests.Single().Path.ShouldEndWith("/sendChatAction");
        _telegram.Requests.Single().Json.GetProperty("action").GetString().ShouldBe("typing");
    }

    [Fact]
    public void What_Telegram_cannot_show_has_no_part() => _host.Channel.Render(Activity.Event("handoff.initiate")).ShouldBeEmpty();

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_written_to_once_more_under_its_new_id()
    {
        _telegram.Next(TelegramSamples.Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1009}"""));
        (await SendAsync(TelegramSamples.Reply("x", chat: "-5"))).Single().Failure.ShouldBeNull();
        _telegram.Requests.Select(call => call.Json.GetProperty("chat_id").GetInt64()).ShouldBe([-5, -1009]);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_leaves_an_unknown_outcome()
    {
        _telegram.Next(new StubAnswer(200, "<html>hello from a proxy</html>", "text/html"));
        (await SendAsync(TelegramSamples.Reply("x"))).Single().Failure.ShouldBe(SendFailure.OutcomeUnknown);
    }

    [Fact]
    public async Task A_pressed_button_stops_spinning()
    {
        var press = _host.Channel.Parse(TelegramSamples.Request(Payload.Read("telegram", "05_callback_query.json"))).Single();
        await _host.Channel.AcknowledgeAsync(press, TestContext.Current.CancellationToken);
        var call = _telegram.Requests.Single();
        call.Path.ShouldEndWith("/answerCallbackQuery");
        call.Json.GetProperty("callback_query_id").GetString().ShouldBe("3006477107712345678");
    }

    [Fact]
    public async Task A_late_acknowledgement_is_no_trouble()
    {
        _telegram.Next(TelegramSamples.Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        var press = _host.Channel.Parse(TelegramSamples.Request(Payload.Read("telegram", "05_callback_query.json"))).Single();
        await _host.Channel.AcknowledgeAsync(press, TestContext.Current.CancellationToken);
        _host.Logs.Lines.ShouldContain(line => line.Contains("870001003:13", StringComparison.Ordinal));
    }

    static Activity WithCard(params CardAction[] links)
    {
        var reply = TelegramSamples.Reply("Voir");
        reply.Attachments = [Attachment.Of(new HeroCard { Title = "Liens", Buttons = [.. links] })];
        reply.SuggestedActions = new SuggestedActions { Actions = [CardAction.Button("choix 1", "c:1")] };
        return reply;
    }

    async Task<List<SendOutcome>> SendAsync(Activity activity)
    {
        var outcomes = new List<SendOutcome>();
        foreach (var part in _host.Channel.Render(activity))
            outcomes.Add(await _host.Channel.SendAsync(part, TestContext.Current.CancellationToken));
        return outcomes;
    }
}
