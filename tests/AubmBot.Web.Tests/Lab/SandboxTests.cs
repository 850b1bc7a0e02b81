using System.Net;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Lab;

/// <summary>The sandbox answers for platforms without credentials, in development, and nowhere else.</summary>
public sealed class SandboxTests
{
    [Theory]
    [InlineData("/lab")]
    [InlineData("/lab/")]
    [InlineData("/lab/lab.js")]
    [InlineData("/lab/api/bench")]
    [InlineData("/lab/api/entries")]
    public async Task Production_has_no_lab(string address)
    {
        await using var bot = await ProductionAsync();
        (await bot.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Production_has_no_sandbox_no_credentials_and_no_channel_by_them()
    {
        await using var bot = await ProductionAsync();
        bot.Services.GetService<SandboxLog>().ShouldBeNull();
        bot.Services.GetServices<IChannel>().ShouldNotContain(channel => channel.Id == ChannelIds.Telegram);
        var configuration = bot.Services.GetRequiredService<IConfiguration>();
        foreach (var key in SandboxAccounts.At("", "").SelectMany(account => account.Keys.Keys))
            configuration[key].ShouldBeNull(key);
        using var update = new StringContent("""{"update_id":1}""");
        update.Headers.Add("X-Telegram-Bot-Api-Secret-Token", "sandbox-telegram-secret");
        (await bot.Http.PostAsync(new Uri("/api/telegram", UriKind.Relative), update, TestContext.Current.CancellationToken)).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_platform_with_a_key_of_its_own_is_left_alone()
    {
        await using var platform = await Webhooks.Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Webhooks.TelegramUpdate.Settings(platform.Address));
        (await new LabClient(bot).ChannelsThatAreOnAsync()).ShouldNotContain(ChannelIds.Telegram);
        (await new LabClient(bot).WriteAsync(ChannelIds.Telegram, "bonjour")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_bot_with_a_real_telegram_token_fetches_its_updates_beside_the_sandbox()
    {
        await using var platform = await Webhooks.Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>
        {
            ["Channels:Telegram:BotToken"] = "123456:" + new string('a', 35),
            ["Channels:Telegram:ApiBaseUrl"] = platform.Address.GetLeftPart(UriPartial.Authority),
        });
        await Webhooks.BotLooks.UntilAsync(
            () => platform.Calls.Any(call => call.Path.EndsWith("/deleteWebhook", StringComparison.OrdinalIgnoreCase)), "updates are fetched, not posted");
    }

    [Theory]
    [InlineData("/2010-04-01/Accounts/AC1/Messages.json", "To=%2B212600000001&From=%2B15005550006&Body=Bonjour", "application/x-www-form-urlencoded", 201, "num_segments")]
    [InlineData("/2010-04-01/Accounts/AC1/Calls.json", "To=%2B212600000001&Url=https%3A%2F%2Fbot.example.org%2F", "application/x-www-form-urlencoded", 201, "queued")]
    [InlineData("/v23.0/me/messages", """{"recipient":{"id":"1"},"message":{"text":"Bonjour"}}""", "application/json", 200, "recipient_id")]
    [InlineData("/v23.0/1/messages", """{"messaging_product":"whatsapp","to":"1","type":"text","text":{"body":"Bonjour"}}""", "application/json", 200, "wa_id")]
    [InlineData("/2/dm_conversations/with/1/messages", """{"text":"Bonjour"}""", "application/json", 201, "dm_event_id")]
    [InlineData("/bot1:x/sendMessage", """{"chat_id":1,"text":"Bonjour"}""", "application/json", 200, "message_id")]
    public async Task Each_stand_in_takes_a_message_and_gives_an_id(string path, string body, string type, int status, string part)
    {
        await using var bot = await RunningBot.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(bot.Services.GetRequiredService<SandboxPort>().Address) };
        using var content = new StringContent(body, System.Text.Encoding.UTF8, type);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(part);
        bot.Services.GetRequiredService<SandboxLog>().After(0).ShouldContain(entry => entry.Text.Contains("Bonjour") || entry.Kind == "call");
    }

    [Fact]
    public void The_oldest_is_forgotten_when_much_happened()
    {
        var log = new SandboxLog(TimeProvider.System);
        for (var i = 0; i < SandboxLog.Most + 10; i++)
            log.Add(new SandboxEntry { Channel = "x", Request = "" });
        var kept = log.After(0);
        kept.Count.ShouldBe(SandboxLog.Most);
        kept[0].Number.ShouldBe(11);
    }

    static Task<RunningBot> ProductionAsync() => RunningBot.StartAsync(new Dictionary<string, string> { ["environment"] = "Production" });
}
