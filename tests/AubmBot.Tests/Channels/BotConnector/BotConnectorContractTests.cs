using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.BotConnector;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.BotConnector;

/// <summary>The contract as the Emulator uses the channel: no application id, callers on this machine, in development.</summary>
public sealed class BotConnectorContractTests : ChannelContract
{
    protected override string Folder => "botframework";

    // Each row is a conversation of its own; the samples share one id.
    protected override bool PayloadsAreOneStream => false;

    protected override IEnumerable<string> Secrets => [ConnectorSamples.Password, "forged-bearer"];

    protected override byte[] UnknownEvent => ConnectorSamples.Message(null, change: activity => activity["type"] = "somethingNew");

    protected override IEnumerable<string> AlsoMalformed =>
    [
        "{}",
        """{"type":"message","from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":"c"}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{}}""",
        """{"type":"message","conversation":{},"from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":".."},"from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":"a\u0000b"},"from":{"id":"u"}}""",
        """{"conversation":{"id":"c"},"from":{"id":"u"},"text":"x"}""",
        """{"type":null,"conversation":{"id":"c"},"from":{"id":"u"}}""",
        """{"type":7,"conversation":{"id":"c"},"from":{"id":"u"}}""",
        """{"type":"message","type":"message","conversation":{"id":"c"},"from":{"id":"u"}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"value":{"a":1,"a":2}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"text":"\ud83d"}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"value":{"deep":["\ud83d"]}}""",
        """{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"unheard":{"\udc00":1}}""",
        $$"""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"value":{{new string('[', 40)}}{{new string(']', 40)}}}""",
    ];

    protected override IEnumerable<(string, Dictionary<string, string?>)> HalfConfigured
    {
        get
        {
            const string section = "Channels:BotFramework:";
            yield return ($"{section}AppPassword", Changed("AppPassword", null));
            yield return ($"{section}AppPassword", Changed("AppPassword", " "));
            yield return ($"{section}AppId", Changed("AppId", null));
            yield return ($"{section}TenantId", Changed("TenantId", "a/../b?c"));
            yield return ($"{section}OpenIdMetadata", Changed("OpenIdMetadata", "http://login.example.org/openid"));
            yield return ($"{section}TokenEndpoint", Changed("TokenEndpoint", "not an address"));
        }
    }

    protected override StubAnswer Undocumented => new(418);

    protected override IEnumerable<(string, StubAnswer, SendFailure)> Refusals =>
    [
        ("401", new StubAnswer(401), SendFailure.NotAuthorised),
        ("403", new StubAnswer(403, """{"error":{"code":"BotNotInConversationRoster"}}"""), SendFailure.NotAuthorised),
        ("404", new StubAnswer(404), SendFailure.ContactGone),
        ("400", new StubAnswer(400, """{"error":{"code":"BadSyntax"}}"""), SendFailure.ContentRefused),
        ("413", new StubAnswer(413), SendFailure.ContentRefused),
        ("302, which is not followed", new StubAnswer(302) { Headers = [("Location", "http://127.0.0.1:1/")] }, SendFailure.Unknown),
    ];

    protected override void Register(IServiceCollection services, IConfiguration configuration) =>
        services.AddBotConnector(configuration, isDevelopment: true);

    protected override Dictionary<string, string?> Settings(Uri platform) => [];

    protected override ChannelHost WithoutSecret() => new(
        (services, configuration) => services.AddBotConnector(configuration, isDevelopment: false), Settings(Platform.Address));

    protected override byte[] BodySaying(string text) => ConnectorSamples.Message(text);

    protected override WebhookRequest Genuine(byte[] body) => ConnectorSamples.Request(body);

    protected override WebhookRequest WithoutCredentials(byte[] body) => ConnectorSamples.Request(body, isLoopback: false);

    protected override WebhookRequest WithWrongCredentials(byte[] body) => ConnectorSamples.Request(body, "Bearer forged-bearer", isLoopback: false);

    protected override WebhookRequest Recorded(Payload payload) => ConnectorSamples.Request(payload.Body);

    protected override Activity Reply(Uri platform, string text) => ConnectorSamples.Reply(platform.AbsoluteUri, text);

    protected override string? TextShown(StubRequest request) => ActivityJson.Read(request.Body).Text;

    protected override IReadOnlyList<string> ButtonsShown(StubRequest request) =>
        [.. (ActivityJson.Read(request.Body).SuggestedActions?.Actions ?? []).Select(action => action.Title!)];

    protected override StubAnswer Usual(StubRequest request) => ConnectorSamples.Usual(request);

    protected override StubAnswer RateLimited(int seconds) => new(429) { Headers = [("Retry-After", $"{seconds}")] };

    static Dictionary<string, string?> Changed(string key, string? value)
    {
        var settings = ConnectorSamples.Registered(new Uri("http://127.0.0.1:1"));
        settings[$"Channels:BotFramework:{key}"] = value;
        return settings;
    }
}
