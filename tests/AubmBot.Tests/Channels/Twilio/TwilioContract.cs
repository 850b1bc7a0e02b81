using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Twilio;

/// <summary>What both products of Twilio have the same way.</summary>
public abstract class TwilioContract : ChannelContract
{
    protected abstract string Path { get; }

    protected abstract (string, string?)[] Product { get; }

    protected abstract IEnumerable<(string Key, (string, string?)[] Changes)> HalfProducts { get; }

    protected override IEnumerable<string> Secrets =>
        [TwilioSamples.Token, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TwilioSamples.Account}:{TwilioSamples.Token}"))];

    protected override IEnumerable<string> AlsoMalformed => ["Body=x", "MessageSid=SM1&Body=x", "MessageSid=SM1&From=&To=%2B1&Body=x", "MessageStatus=%zz"];

    protected override IEnumerable<(string, Dictionary<string, string?>)> HalfConfigured =>
        from half in HalfProducts.Concat(
        [
            ("Channels:Twilio:AccountSid", [("AccountSid", null)]),
            ("Channels:Twilio:AccountSid", [("AccountSid", "AC-not-an-account")]),
            ("Channels:Twilio:AuthToken", [("AuthToken", " ")]),
            ("Channels:Twilio:ApiBaseUrl", [("ApiBaseUrl", "http://elsewhere.example.org")]),
            ("Channels:PublicBaseUrl", [("Channels:PublicBaseUrl", null)]),
            ("Channels:PublicBaseUrl", [("Channels:PublicBaseUrl", "bot.example.org")]),
        ])
        select (half.Key, TwilioSamples.Settings(new Uri("http://127.0.0.1:1"), [.. Product, .. half.Changes]));

    protected override StubAnswer Undocumented => TwilioSamples.Refusal(400, 29999);

    // The rows of _tables/send-errors.tsv; a fact of TwilioFailureTests sees that none is left out.
    protected override IEnumerable<(string, StubAnswer, SendFailure)> Refusals =>
        TwilioFailureTests.Table.Where(row => row.Meaning != SendFailure.Unknown);

    protected override IEnumerable<WebhookRequest> Altered
    {
        get
        {
            var genuine = Genuine(BodySaying("oui"));
            yield return genuine with { Body = BodySaying("non") };
            yield return genuine with { Body = (byte[])[.. genuine.Body.ToArray(), .. "&OptOutType=STOP"u8] };
            yield return genuine with { PathAndQuery = "/api/twilio-status" };
        }
    }

    protected override Dictionary<string, string?> Settings(Uri platform) => TwilioSamples.Settings(platform, Product);

    protected override ChannelHost WithoutSecret() => new(Register, TwilioSamples.Settings(Platform.Address, [.. Product, ("AuthToken", null)]));

    protected override WebhookRequest Genuine(byte[] body) => TwilioSamples.Signed(body, Path);

    protected override WebhookRequest WithoutCredentials(byte[] body) => TwilioSamples.Request(body, Path, signature: null);

    protected override WebhookRequest WithWrongCredentials(byte[] body) => TwilioSamples.Signed(body, Path, TwilioSamples.OtherToken);

    protected override WebhookRequest Recorded(Payload payload) =>
        base.Recorded(payload) with { Method = payload.Method, PathAndQuery = new Uri(payload.Url).PathAndQuery };

    protected override Activity Reply(Uri platform, string text) => TwilioSamples.Reply(text);

    protected override string? TextShown(StubRequest request) => TwilioSamples.Sent(request)["Body"];

    protected override IReadOnlyList<string> ButtonsShown(StubRequest request) => [];

    protected override StubAnswer Usual(StubRequest request) => TwilioSamples.Usual(request);

    protected override StubAnswer RateLimited(int seconds) => TwilioSamples.Refusal(429, 20429) with { Headers = [("Retry-After", $"{seconds}")] };
}
