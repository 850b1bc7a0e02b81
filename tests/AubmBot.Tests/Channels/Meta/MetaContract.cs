using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>What the three channels of Meta's promise alike: one signature, one challenge, one table of refusals.</summary>
public abstract class MetaContract : ChannelContract
{
    protected override IEnumerable<string> Secrets => [MetaSamples.AppSecret, MetaSamples.VerifyToken, MetaSamples.Token];

    /// <summary>What a notification is about.</summary>
    protected abstract string About { get; }

    /// <summary>The keys of the channel's own section: account and token.</summary>
    protected abstract (string Account, string Token) Keys { get; }

    protected override byte[] UnknownEvent => MetaSamples.Messaging(About, "1", "\"something_new\":{\"mid\":\"m\"}");

    protected override IEnumerable<string> AlsoMalformed =>
    [
        "{}",
        """{"object":7,"entry":[]}""",
        $$"""{"object":"{{About}}"}""",
        $$$"""{"object":"{{{About}}}","entry":{}}""",
        $$"""{"object":"{{About}}","object":"{{About}}","entry":[]}""",
        $$"""{"object":"{{About}}","entry":["\ud83d"]}""",
        $$"""{"object":"{{About}}","entry":[{{string.Concat(Enumerable.Repeat("{\"a\":", 40))}}1{{new string('}', 40)}}]}""",
    ];

    protected override IEnumerable<(string, Dictionary<string, string?>)> HalfConfigured
    {
        get
        {
            yield return ("Channels:Meta:AppSecret", Changed("Channels:Meta:AppSecret", null));
            yield return ("Channels:Meta:VerifyToken", Changed("Channels:Meta:VerifyToken", " "));
            yield return ("Channels:Meta:GraphBaseUrl", Changed("Channels:Meta:GraphBaseUrl", "http://graph.example.org/v23.0"));
            yield return (Keys.Account, Changed(Keys.Account, null));
            yield return (Keys.Account, Changed(Keys.Account, "the-name-of-the-page"));
            yield return (Keys.Token, Changed(Keys.Token, null));
        }
    }

    protected override IEnumerable<WebhookRequest> Altered
    {
        get
        {
            var body = BodySaying("bonjour");
            foreach (var at in (int[])[0, body.Length / 2, body.Length - 1])
            {
                var altered = (byte[])body.Clone();
                altered[at] ^= 1;
                yield return MetaSamples.With(altered, Signature(body));
            }
            yield return MetaSamples.With([.. body, (byte)' '], Signature(body));
        }
    }

    protected override StubAnswer Undocumented => MetaSamples.Refusal(987654);

    protected override IEnumerable<(string, StubAnswer, SendFailure)> Refusals => MetaFailureTests.Table(Folder);

    protected abstract IChannel WithoutSecret(IServiceProvider provider, IConfiguration configuration);

    protected override ChannelHost WithoutSecret() => new(
        (services, configuration) =>
        {
            Register(services, configuration);
            services.RemoveAll<IChannel>();
            services.AddSingleton(provider => WithoutSecret(provider, configuration));
        },
        Settings(Platform.Address));

    protected override WebhookRequest Genuine(byte[] body) => MetaSamples.Signed(body);

    protected override WebhookRequest WithoutCredentials(byte[] body) => MetaSamples.With(body, null);

    protected override WebhookRequest WithWrongCredentials(byte[] body) => MetaSamples.Signed(body, "another-secret");

    protected override Activity Reply(Uri platform, string text) => MetaSamples.Reply(text);

    protected override StubAnswer Usual(StubRequest request) => MetaSamples.Usual(request);

    protected override StubAnswer RateLimited(int seconds) =>
        MetaSamples.Refusal(4) with { Headers = [("Retry-After", $"{seconds}")] };

    [Fact]
    public void About_something_else_nothing_is_said() =>
        Channel.Parse(MetaSamples.Signed("""{"object":"permissions","entry":[{"changes":[]}]}""")).ShouldBeEmpty();

    [Fact]
    public async Task The_token_stands_in_a_header_and_its_proof_in_the_address()
    {
        await SendAsync(Reply(Platform.Address, "x"));
        var call = Platform.Requests.ShouldHaveSingleItem();
        call.Headers["Authorization"].ShouldBe($"Bearer {MetaSamples.Token}");
        call.Path.ShouldMatch(@"\?appsecret_proof=[0-9a-f]{64}$");
        call.Path.ShouldNotContain(MetaSamples.Token);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_leaves_an_unknown_outcome()
    {
        Platform.Next(new StubAnswer(200, "<html>hello from a proxy</html>", "text/html"));
        (await SendAsync(Reply(Platform.Address, "x"))).Single().Failure.ShouldBe(SendFailure.OutcomeUnknown);
    }

    [Fact]
    public async Task A_refused_acknowledgement_is_no_trouble()
    {
        Platform.Next(MetaSamples.Refusal(100), MetaSamples.Refusal(100));
        await Channel.AcknowledgeAsync(Channel.Parse(Genuine(BodySaying("bonjour"))).Single(), Stop);
        Host.Logs.Lines.ShouldContain(line => line.Contains("100", StringComparison.Ordinal));
    }

    static string? Signature(byte[] body) => MetaSamples.Signed(body).Header("X-Hub-Signature-256");

    Dictionary<string, string?> Changed(string key, string? value)
    {
        var settings = Settings(new Uri("http://127.0.0.1:1"));
        settings[key] = value;
        return settings;
    }
}
