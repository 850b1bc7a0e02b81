using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Telegram;
using AubmBot.Tests.Channels.Stubs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.Telegram;

public sealed class TelegramContractTests : ChannelContract
{
    protected override string Folder => "telegram";

    protected override IEnumerable<string> Secrets => [TelegramSamples.Token, TelegramSamples.Secret, TelegramSamples.Token.Split(':')[1]];

    protected override byte[] UnknownEvent =>
        """{"update_id":1,"message_reaction":{"chat":{"id":1,"type":"private"},"message_id":1,"date":1,"old_reaction":[],"new_reaction":[]}}"""u8.ToArray();

    protected override IEnumerable<string> AlsoMalformed =>
    [
        "{}",
        """{"message":{}}""",
        """{"update_id":"x"}""",
        """{"update_id":1,"update_id":2}""",
        """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"\ud83d"}}""",
        """{"update_id":1,"message":{"message_id":1,"date":99999999999999,"chat":{"id":1,"type":"private"},"text":"x"}}""",
        """{"update_id":1,"message":{"message_id":1,"date":1,"text":"x"}}""",
        """{"update_id":1,"message":{"message_id":1,"date":1,"from":{"id":7},"chat":{"id":7,"type":"private"},"location":{"latitude":1e400,"longitude":0}}}""",
        $$"""{"update_id":1,"message":{{string.Concat(Enumerable.Repeat("{\"reply_to_message\":", 40))}}1{{new string('}', 41)}}""",
    ];

    protected override IEnumerable<(string, Dictionary<string, string?>)> HalfConfigured
    {
        get
        {
            const string section = "Channels:Telegram:";
            yield return ($"{section}SecretToken", Changed("SecretToken", null));
            yield return ($"{section}SecretToken", Changed("SecretToken", "with space"));
            yield return ($"{section}SecretToken", Changed("SecretToken", new string('s', 257)));
            yield return ($"{section}BotToken", Changed("BotToken", null));
            yield return ($"{section}BotToken", Changed("BotToken", "  "));
            yield return ($"{section}BotToken", Changed("BotToken", "no-colon-in-this-token"));
            yield return ($"{section}BotToken", Changed("BotToken", "12a:letters-in-the-number"));
            yield return ($"{section}ApiBaseUrl", Changed("ApiBaseUrl", "http://127.0.0.1:8081/with/path"));
            yield return ($"{section}ApiBaseUrl", Changed("ApiBaseUrl", "http://elsewhere.example.org"));
            yield return ("Channels:PublicBaseUrl", TelegramSamples.Settings(new Uri("http://127.0.0.1:1"), "bot.example.org"));
        }
    }

    protected override StubAnswer Undocumented => TelegramSamples.Refusal(400, "Bad Request: SOMETHING_NEW");

    // The rows of _tables/send-errors.tsv; a fact of TelegramFailureTests sees that none is left out.
    protected override IEnumerable<(string, StubAnswer, SendFailure)> Refusals => TelegramFailureTests.Table;

    protected override void Register(IServiceCollection services, IConfiguration configuration) => services.AddTelegram(configuration);

    protected override Dictionary<string, string?> Settings(Uri platform) => TelegramSamples.Settings(platform);

    protected override ChannelHost WithoutSecret()
    {
        var settings = TelegramSamples.Settings(Platform.Address, publicUrl: null);
        settings["Channels:Telegram:SecretToken"] = null;
        return new ChannelHost(Register, settings);
    }

    protected override byte[] BodySaying(string text) => TelegramSamples.Message(text);

    protected override WebhookRequest Genuine(byte[] body) => TelegramSamples.Request(body);

    protected override WebhookRequest WithoutCredentials(byte[] body) => TelegramSamples.Request(body, secret: null);

    protected override WebhookRequest WithWrongCredentials(byte[] body) => TelegramSamples.Request(body, secret: TelegramSamples.Secret + "x");

    protected override Activity Reply(Uri platform, string text) => TelegramSamples.Reply(text);

    protected override string? TextShown(StubRequest request) => request.Json.GetProperty("text").GetString();

    protected override IReadOnlyList<string> ButtonsShown(StubRequest request) => request.Json.TryGetProperty("reply_markup", out var markup)
        ? [.. markup.GetProperty("inline_keyboard").EnumerateArray().Select(row => row.EnumerateArray().Single().GetProperty("text").GetString()!)]
        : [];

    protected override StubAnswer Usual(StubRequest request) => TelegramSamples.Usual(request);

    protected override StubAnswer RateLimited(int seconds) =>
        TelegramSamples.Refusal(429, $"Too Many Requests: retry after {seconds}", $$"""{"retry_after":{{seconds}}}""");

    static Dictionary<string, string?> Changed(string key, string? value)
    {
        var settings = TelegramSamples.Settings(new Uri("http://127.0.0.1:1"));
        settings[$"Channels:Telegram:{key}"] = value;
        return settings;
    }
}
