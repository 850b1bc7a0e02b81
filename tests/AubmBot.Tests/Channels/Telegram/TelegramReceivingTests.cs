using AubmBot.Channels.Telegram;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramReceivingTests : IAsyncLifetime
{
    const string TwoUpdates = """
        {"ok":true,"result":[
         {"update_id":500,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"A"},"text":"un"}},
         {"update_id":501,"message":{"message_id":2,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"A"},"text":"deux"}}]}
        """;

    PlatformStub _telegram = null!;

    public async ValueTask InitializeAsync() => _telegram = await PlatformStub.StartAsync(TelegramSamples.Usual);

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task Polling_removes_the_webhook_then_stores_before_it_moves_on()
    {
        _telegram.Next(TelegramSamples.Usual(Call("deleteWebhook")), new StubAnswer(200, TwoUpdates), StubAnswer.Silence);
        await using var host = Host(publicUrl: null);
        await RunAsync(host, calls: 3);
        _telegram.Requests.Select(Method).ShouldBe(["deleteWebhook", "getUpdates", "getUpdates"]);
        host.Inbox.Stored.Select(activity => activity.Text).ShouldBe(["un", "deux"]);
        var first = _telegram.Requests[1].Json;
        first.TryGetProperty("offset", out _).ShouldBeFalse();
        first.GetProperty("allowed_updates").EnumerateArray().Select(item => item.GetString())
            .ShouldBe(["message", "edited_message", "callback_query", "my_chat_member"]);
        _telegram.Requests[2].Json.GetProperty("offset").GetInt32().ShouldBe(502);
    }

    [Fact]
    public async Task Updates_that_could_not_be_stored_are_asked_for_again()
    {
        _telegram.Next(TelegramSamples.Usual(Call("deleteWebhook")), new StubAnswer(200, TwoUpdates), new StubAnswer(200, TwoUpdates), StubAnswer.Silence);
        await using var host = Host(publicUrl: null, new FakeInbox(failures: 1));
        await RunAsync(host, calls: 4);
        _telegram.Requests[2].Json.TryGetProperty("offset", out _).ShouldBeFalse();
        _telegram.Requests[3].Json.GetProperty("offset").GetInt32().ShouldBe(502);
        host.Inbox.Stored.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_process_that_polls_is_said_once()
    {
        var conflict = TelegramSamples.Refusal(409, "Conflict: terminated by other getUpdates request");
        _telegram.Next(TelegramSamples.Usual(Call("deleteWebhook")), conflict, conflict, conflict, StubAnswer.Silence);
        await using var host = Host(publicUrl: null);
        await RunAsync(host, calls: 5);
        host.Logs.Lines.Count(line => line.Contains("(409)", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Polling_outlives_whatever_Telegram_answers()
    {
        _telegram.Next(new StubAnswer(500), TelegramSamples.Usual(Call("deleteWebhook")), StubAnswer.Reset,
            new StubAnswer(200, "<html>"), new StubAnswer(200, TwoUpdates), StubAnswer.Silence);
        await using var host = Host(publicUrl: null);
        await RunAsync(host, calls: 6);
        host.Inbox.Stored.Count.ShouldBe(2);
        string.Join('\n', host.Logs.Lines).ShouldNotContain(TelegramSamples.Token);
    }

    [Fact]
    public async Task A_public_address_makes_Telegram_post_there_with_the_secret()
    {
        await using var host = Host("https://bot.example.org/");
        await RunAsync(host, calls: 1);
        var call = _telegram.Requests.ShouldHaveSingleItem();
        Method(call).ShouldBe("setWebhook");
        call.Json.GetProperty("url").GetString().ShouldBe("https://bot.example.org/api/telegram");
        call.Json.GetProperty("secret_token").GetString().ShouldBe(TelegramSamples.Secret);
        call.Json.GetProperty("allowed_updates").EnumerateArray().Select(item => item.GetString())
            .ShouldBe(["message", "edited_message", "callback_query", "my_chat_member"]);
    }

    [Fact]
    public async Task A_webhook_that_could_not_be_set_is_a_line_and_another_attempt()
    {
        _telegram.Next(new StubAnswer(502, "<html>"), TelegramSamples.Refusal(429, "Too Many Requests", """{"retry_after":3}"""));
        await using var host = Host("https://bot.example.org");
        await RunAsync(host, calls: 3);
        host.Logs.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal)).ShouldBe(2);
        string.Join('\n', host.Logs.Lines).ShouldNotContain(TelegramSamples.Secret);
    }

    [Fact]
    public async Task Without_any_key_there_is_no_channel()
    {
        await using var host = new ChannelHost((services, configuration) => services.AddTelegram(configuration), new Dictionary<string, string?>
        {
            ["Channels:Telegram:BotToken"] = "",
            ["Channels:PublicBaseUrl"] = "https://bot.example.org",
        });
        host.Services.GetServices<BotFramework.Channels.IChannel>().ShouldBeEmpty();
    }

    ChannelHost Host(string? publicUrl, FakeInbox? inbox = null) => new(
        (services, configuration) => services.AddTelegram(configuration),
        TelegramSamples.Settings(_telegram.Address, publicUrl),
        new InstantTime(),
        inbox);

    async Task RunAsync(ChannelHost host, int calls)
    {
        // The other one sets the menu.
        var service = host.Services.GetServices<IHostedService>().Single(each => each is not TelegramProfileSetup);
        await service.StartAsync(default);
        for (var i = 0; i < calls; i++)
            await _telegram.ArrivalAsync();
        await service.StopAsync(default);
    }

    static StubRequest Call(string method) => new("POST", $"/bot/{method}", new Dictionary<string, string>(), []);

    static string Method(StubRequest request) => request.Path.Split('/')[^1];
}
