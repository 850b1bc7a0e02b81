using System.Net;
using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>The citizen's page and its own door: who may ask, how often, and what travels.</summary>
public sealed partial class PageTests
{
    const string Trusted = "https://www.aubm.ma", Foreign = "https://evil.example";

    [Fact]
    public async Task The_page_gets_a_token_without_a_secret()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await new DirectLineClient(bot.Http).SendAsync(HttpMethod.Post, "/api/webchat/token", "", null);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        (await new DirectLineClient(bot.Http) { Token = answer.Text("token") }.StartAsync()).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Too_many_tokens_a_minute_from_one_address_are_refused_until_later()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["Channels:DirectLine:ConversationsPerMinute"] = "3" });

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
            answers.Add(await TokenAsync(bot, null));

        answers.Select(answer => (int)answer.StatusCode).ShouldBe([200, 200, 200, 429]);
        answers[3].Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
        (await answers[3].Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"code\":\"TooManyRequests\"");
    }

    [Fact]
    public async Task A_trusted_site_gets_tokens_and_may_read_them_another_gets_none()
    {
        await using var bot = await RunningBot.StartAsync();

        var trusted = await TokenAsync(bot, Trusted);
        trusted.StatusCode.ShouldBe(HttpStatusCode.OK);
        trusted.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Trusted]);

        var foreign = await TokenAsync(bot, Foreign);
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreign.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();

        (await TokenAsync(bot, bot.Address.GetLeftPart(UriPartial.Authority))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Trusted, true)]
    [InlineData(Foreign, false)]
    [InlineData("null", false)]
    public async Task A_browser_may_call_direct_line_from_trusted_sites_only(string origin, bool allowed)
    {
        await using var bot = await RunningBot.StartAsync();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");

        var answer = await bot.Http.SendAsync(preflight, TestContext.Current.CancellationToken);

        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(allowed);
    }

    [Fact]
    public async Task The_page_runs_its_own_scripts_only_and_is_framed_by_trusted_sites_only()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = await bot.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain($"frame-ancestors 'self' {Trusted}");
        policy.ShouldNotContain("unsafe");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        page.Headers.Contains("Server").ShouldBeFalse();
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<script>");
    }

    [Fact]
    public async Task The_whole_page_with_everything_it_loads_is_under_fifty_kilobytes()
    {
        await using var bot = await RunningBot.StartAsync();
        var (seen, waiting, bytes) = (new HashSet<string> { "" }, new Queue<string>([""]), 0);
        while (waiting.TryDequeue(out var name))
        {
            var file = await bot.Http.GetByteArrayAsync(new Uri($"/{name}", UriKind.Relative), TestContext.Current.CancellationToken);
            bytes += file.Length;
            foreach (Match reference in Reference().Matches(System.Text.Encoding.UTF8.GetString(file)))
                if (seen.Add(reference.Groups[1].Value))
                    waiting.Enqueue(reference.Groups[1].Value);
        }

        string[] all = ["", "icon.svg", "chat.css", "storage.js", "request.js", "words.js", "text.js", "view.js", "queue.js", "connection.js", "elsewhere.js", "chat.js"];
        seen.ShouldBe(all, ignoreOrder: true);
        bytes.ShouldBeLessThan(50_000);
    }

    static Task<HttpResponseMessage> TokenAsync(RunningBot bot, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/webchat/token");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    // What a browser fetches by itself: files named in the page, and modules named in modules.
    [GeneratedRegex("""(?:href=|src=|from )["'](?:\./)?([a-z]+\.(?:js|css|svg))["']""")]
    private static partial Regex Reference();
}
