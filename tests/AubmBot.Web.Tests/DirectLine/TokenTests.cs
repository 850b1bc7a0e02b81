using System.Net;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>A token opens one conversation, for one user, for a time.</summary>
public sealed class TokenTests
{
    const string Generate = "/v3/directline/tokens/generate", Refresh = "/v3/directline/tokens/refresh";

    readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Generate_needs_the_secret()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = new DirectLineClient(bot.Http);

        (await client.SendAsync(HttpMethod.Post, Generate, "", DirectLineClient.Secret)).Status.ShouldBe(HttpStatusCode.OK);
        (await client.SendAsync(HttpMethod.Post, Generate, "", null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.SendAsync(HttpMethod.Post, Generate, "", "another-secret")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Generate_is_closed_where_no_secret_is_configured()
    {
        await using var bot = await RunningBot.StartAsync();
        (await new DirectLineClient(bot.Http).SendAsync(HttpMethod.Post, Generate, "", "")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await new DirectLineClient(bot.Http).SendAsync(HttpMethod.Post, Generate, "", "x")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_secret_is_no_token()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        (await new DirectLineClient(bot.Http) { Token = DirectLineClient.Secret }.StartAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_ends_after_its_time_and_says_so()
    {
        await using var bot = await StartAsync();
        var client = await DirectLineClient.StartedAsync(bot.Http);
        _time.Advance(TimeSpan.FromMinutes(29));
        (await client.SayAsync("Bonjour")).Status.ShouldBe(HttpStatusCode.OK);

        _time.Advance(TimeSpan.FromMinutes(1.1));

        var late = await client.SayAsync("Bonjour");
        late.Status.ShouldBe(HttpStatusCode.Forbidden);
        late.ErrorCode.ShouldBe("TokenExpired");
        (await client.SendAsync(HttpMethod.Post, Refresh, "", client.Token)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_refreshed_token_goes_on_in_the_same_conversation_as_the_same_user()
    {
        await using var bot = await StartAsync();
        var client = await DirectLineClient.StartedAsync(bot.Http);
        _time.Advance(TimeSpan.FromMinutes(29));

        var refreshed = await client.SendAsync(HttpMethod.Post, Refresh, "", client.Token);
        _time.Advance(TimeSpan.FromMinutes(29));

        refreshed.Text("conversationId").ShouldBe(client.ConversationId);
        client.Token = refreshed.Text("token");
        (await client.SayAsync("Bonjour")).Status.ShouldBe(HttpStatusCode.OK);
        (await bot.OnlyContactAsync()).ExternalId.ShouldStartWith("dl_");
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var victim = await DirectLineClient.StartedAsync(bot.Http);
        var stranger = await DirectLineClient.StartedAsync(bot.Http);

        stranger.ConversationId = victim.ConversationId;

        (await stranger.GetAsync("/activities")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync("")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.SayAsync("Bonjour")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.UploadAsync(("a.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF]))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.GetAsync("/files/0123456789abcdef0123456789abcdef")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_speaks_as_another_user_than_the_tokens()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http, """{"user":{"id":"dl_amina"}}""");
        await client.StartAsync();

        (await client.PostAsync("""{"type":"message","text":"x","from":{"id":"dl_somebody-else"}}""")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var own = await client.PostAsync("""{"type":"message","text":"x","from":{"id":"whoever","name":"Amina","role":"bot"}}""");

        own.Status.ShouldBe(HttpStatusCode.OK);
        var shown = (await client.ReadAsync()).Activities.Single(activity => activity.Id == own.Text("id"));
        (shown.From!.Id, shown.From.Role, shown.From.Name).ShouldBe(("dl_amina", "user", "Amina"));
    }

    [Fact]
    public async Task A_token_that_was_asked_for_one_site_is_refused_on_another_also_when_it_is_new()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http, """{"trustedOrigins":["https://www.aubm.ma"]}""");
        client.Token = (await client.SendAsync(HttpMethod.Post, Refresh, "", client.Token)).Text("token");

        (await client.From("https://elsewhere.example").StartAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await client.From("https://www.aubm.ma").StartAsync()).Status.ShouldBe(HttpStatusCode.Created);
        (await client.From(null).SayAsync("Bonjour")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"user":{"id":"amina"}}""")]
    [InlineData("""{"user":{}}""")]
    [InlineData("")]
    public async Task A_user_id_without_direct_lines_prefix_is_replaced(string body)
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http, body);
        await client.StartAsync();
        (await bot.OnlyContactAsync()).ExternalId.ShouldMatch("^dl_[0-9a-f]{24}$");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJpc3MiOiJhdWJtYm90IiwidXNlIjoidG9rZW4iLCJjb252IjoiYSIsInN1YiI6ImIiLCJleHAiOjQxMDI0NDQ4MDB9.")]
    public async Task A_forged_token_is_refused(string token)
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        (await new DirectLineClient(bot.Http) { Token = token }.StartAsync()).Status.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
    }

    Task<RunningBot> StartAsync() => RunningBot.StartAsync(DirectLineClient.Settings, services => services.AddSingleton<TimeProvider>(_time));
}
