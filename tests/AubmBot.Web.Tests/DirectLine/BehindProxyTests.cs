using System.Net;
using System.Text.Json;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>A proxy ends TLS and passes the host on: the page must work there as it works at home.</summary>
public sealed class BehindProxyTests
{
    [Fact]
    public async Task The_pages_own_https_address_is_no_foreign_site_and_its_stream_is_wss()
    {
        await using var bot = await RunningBot.StartAsync();

        var token = await CallAsync(bot, "/api/webchat/token", "203.0.113.7", null);
        token.StatusCode.ShouldBe(HttpStatusCode.OK);
        var started = await CallAsync(bot, "/v3/directline/conversations", "203.0.113.7", Text(token, "token"));

        Text(started, "streamUrl").ShouldStartWith("wss://bot.example.org/");
    }

    [Fact]
    public async Task Each_citizen_behind_the_proxy_has_a_limit_of_their_own()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["Channels:DirectLine:ConversationsPerMinute"] = "1" });

        (await CallAsync(bot, "/api/webchat/token", "203.0.113.7", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(bot, "/api/webchat/token", "203.0.113.7", null)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await CallAsync(bot, "/api/webchat/token", "203.0.113.8", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_the_last_address_is_the_proxys_word_the_others_anyone_can_write()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["Channels:DirectLine:ConversationsPerMinute"] = "1" });

        (await CallAsync(bot, "/api/webchat/token", "198.51.100.1, 203.0.113.7", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(bot, "/api/webchat/token", "198.51.100.2, 203.0.113.7", null)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    static Task<HttpResponseMessage> CallAsync(RunningBot bot, string path, string caller, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Host = "bot.example.org";
        request.Headers.Add("Origin", "https://bot.example.org");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", caller);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    static string Text(HttpResponseMessage answer, string property) =>
        JsonDocument.Parse(answer.Content.ReadAsStream()).RootElement.GetProperty(property).GetString()!;
}
