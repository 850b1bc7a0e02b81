using System.Globalization;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.X;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AubmBot.Tests.Channels.X;

public sealed class XContractTests : ChannelContract
{
    protected override string Folder => "x-dm";

    protected override IEnumerable<string> Secrets =>
        [XSamples.ConsumerKey, XSamples.ConsumerSecret, XSamples.AccessToken, XSamples.AccessTokenSecret];

    protected override byte[] UnknownEvent => """{"for_user_id":"4337869213","favorite_events":[{"id":"1"}]}"""u8.ToArray();

    protected override IEnumerable<string> AlsoMalformed =>
    [
        """{"for_user_id":"4337869213","direct_message_events":{}}""",
        """{"for_user_id":"4337869213","direct_message_events":[7]}""",
        """{"for_user_id":"4337869213","direct_message_events":[{"type":"message_create"}]}""",
        """{"for_user_id":"4337869213","direct_message_events":[{"type":"message_create","id":"1","message_create":{"sender_id":"../2","message_data":{}}}]}""",
        """{"for_user_id":"1","for_user_id":"4337869213"}""",
        """{"for_user_id":"4337869213","x":"\ud83d"}""",
        $$"""{"for_user_id":"4337869213","x":{{new string('[', 40)}}{{new string(']', 40)}}}""",
    ];

    protected override IEnumerable<(string, Dictionary<string, string?>)> HalfConfigured
    {
        get
        {
            foreach (var key in (string[])["ConsumerKey", "ConsumerSecret", "AccessToken", "AccessTokenSecret", "UserId"])
                yield return ($"Channels:X:{key}", Changed(key, null));
            yield return ("Channels:X:UserId", Changed("UserId", "@agence"));
            yield return ("Channels:X:ApiBaseUrl", Changed("ApiBaseUrl", "http://elsewhere.example.org"));
        }
    }

    protected override StubAnswer Undocumented => new(418);

    protected override IEnumerable<(string, StubAnswer, SendFailure)> Refusals => XFailureTests.Table;

    protected override IEnumerable<WebhookRequest> Altered
    {
        get
        {
            var genuine = XSamples.Signed(BodySaying("un"));
            yield return genuine with { Body = BodySaying("une") };
            yield return genuine with { Body = genuine.Body.ToArray().Append((byte)' ').ToArray() };
        }
    }

    protected override void Register(IServiceCollection services, IConfiguration configuration) => services.AddX(configuration);

    protected override Dictionary<string, string?> Settings(Uri platform) => XSamples.Settings(platform);

    // The start does not get so far with half the keys; the channel itself does not count on that.
    protected override ChannelHost WithoutSecret() => new((services, _) => services.AddSingleton<IChannel>(Unarmed()), XSamples.Settings(Platform.Address));

    protected override byte[] BodySaying(string text) => XSamples.Message(text);

    protected override WebhookRequest Genuine(byte[] body) => XSamples.Signed(body);

    protected override WebhookRequest WithoutCredentials(byte[] body) => XSamples.Request(body, null);

    protected override WebhookRequest WithWrongCredentials(byte[] body) => XSamples.Signed(body, "another secret");

    protected override Activity Reply(Uri platform, string text) => XSamples.Reply(text);

    protected override string? TextShown(StubRequest request) => request.Json.GetProperty("text").GetString();

    protected override IReadOnlyList<string> ButtonsShown(StubRequest request) => [];

    protected override StubAnswer Usual(StubRequest request) => XSamples.Usual();

    protected override StubAnswer RateLimited(int seconds) => new(429)
    {
        Headers = [("x-rate-limit-reset", (Host.Time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture))],
    };

    static XChannel Unarmed()
    {
        var options = XOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(XSamples.Settings(new Uri("http://127.0.0.1:1"))).Build())!;
        return new XChannel(options with { ConsumerSecret = "" }, new XSending(new HttpClient(), options, TimeProvider.System), NullLogger<XChannel>.Instance);
    }

    static Dictionary<string, string?> Changed(string key, string? value)
    {
        var settings = XSamples.Settings(new Uri("http://127.0.0.1:1"));
        settings[$"Channels:X:{key}"] = value;
        return settings;
    }
}
