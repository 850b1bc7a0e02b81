using System.Net;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>Who does not prove to be the platform is not heard: 401 without credentials, 403 with wrong ones, nothing stored.</summary>
public sealed class UnsignedTests
{
    static readonly Uri Nobody = new("http://127.0.0.1:1/");

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Forbidden)]
    [InlineData("TG_secret_test-", HttpStatusCode.Forbidden)]
    public async Task Telegram_without_its_secret_is_refused(string? secret, HttpStatusCode expected)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        (await new TelegramUpdate(bot.Http).PostAsync(Payload.Of("telegram", "03_text_ar.json").Text, secret)).ShouldBe(expected);
        await NothingCameOfItAsync(bot, platform);
    }

    [Fact]
    public async Task Telegrams_door_is_closed_where_telegram_is_not_configured()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["environment"] = "Production" });
        (await new TelegramUpdate(bot.Http).PostAsync(Payload.Of("telegram", "03_text_ar.json").Text)).ShouldBe(HttpStatusCode.Forbidden);
        (await bot.MessagesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer x", HttpStatusCode.Forbidden)]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2FwaS5ib3RmcmFtZXdvcmsuY29tIn0.", HttpStatusCode.Forbidden)]
    [InlineData("Basic eDp4", HttpStatusCode.Forbidden)]
    public async Task The_bot_connector_without_its_token_is_refused_where_an_app_is_configured(string? authorization, HttpStatusCode expected)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>
        {
            ["Channels:BotFramework:AppId"] = "00000000-0000-0000-0000-000000000001",
            ["Channels:BotFramework:AppPassword"] = "not-used",
            ["Channels:BotFramework:OpenIdMetadata"] = new Uri(platform.Address, "/openid").AbsoluteUri,
            ["Channels:BotFramework:TokenEndpoint"] = new Uri(platform.Address, "/token").AbsoluteUri,
        });
        (await PostAsync(bot, "Authorization", authorization)).ShouldBe(expected);
        await NothingCameOfItAsync(bot, platform);
    }

    [Fact]
    public async Task Without_an_app_id_the_bot_connector_is_closed_in_production()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["environment"] = "Production" });
        (await PostAsync(bot, "Authorization", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(bot, "Authorization", "Bearer x")).ShouldBe(HttpStatusCode.Forbidden);
        (await bot.MessagesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "nonsense")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task A_call_that_a_proxy_passed_on_is_not_from_this_machine(string header, string caller)
    {
        await using var bot = await RunningBot.StartAsync();
        (await PostAsync(bot, header, caller)).ShouldBe(HttpStatusCode.Unauthorized);
        (await bot.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_address_that_is_not_trusted_gets_no_call()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);
        var message = citizen.Message("Bonjour");
        message.ServiceUrl = "https://smba.trafficmanager.net.evil.example/";

        (await citizen.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await bot.StandAsync(Core.Conversations.MessageState.Rejected);
        (await bot.MessagesAsync())[^1].Reason.ShouldBe("NotTrusted");
        platform.Calls.ShouldBeEmpty();
    }

    static async Task<HttpStatusCode> PostAsync(RunningBot bot, string header, string? value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new JsonBody(ActivityJson.WriteUtf8(new Citizen(bot.Http, Nobody).Message("Bonjour"))),
        };
        if (value is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        TellsNothing.Of(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.StatusCode;
    }

    static async Task NothingCameOfItAsync(RunningBot bot, Platform platform)
    {
        await bot.IdleAsync();
        (await bot.MessagesAsync()).ShouldBeEmpty();
        platform.Said.ShouldBeEmpty();
    }
}
