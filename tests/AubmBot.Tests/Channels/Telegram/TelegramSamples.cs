using System.Text;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Telegram;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Telegram;

/// <summary>A bot, its citizen and Telegram's usual answers.</summary>
static class TelegramSamples
{
    public const string Token = "123456789:AA-token-secret_0123456789abcdefghi";
    public const string Secret = "TG_secret_test-1";
    public const string Bot = "guichet_test_bot";

    public static Dictionary<string, string?> Settings(Uri platform, string? publicUrl = "https://bot.example.org") => new()
    {
        ["Channels:Telegram:BotToken"] = Token,
        ["Channels:Telegram:SecretToken"] = Secret,
        ["Channels:Telegram:BotUsername"] = Bot,
        ["Channels:Telegram:ApiBaseUrl"] = platform.AbsoluteUri,
        ["Channels:PublicBaseUrl"] = publicUrl,
    };

    public static StubAnswer Usual(StubRequest request) => new(200, request.Path.Split('/')[^1] switch
    {
        "sendMessage" => """{"ok":true,"result":{"message_id":77,"date":1760000000,"chat":{"id":700000001,"type":"private"},"text":"x"}}""",
        "getUpdates" => """{"ok":true,"result":[]}""",
        _ => """{"ok":true,"result":true}""",
    });

    public static StubAnswer Refusal(int code, string description, string parameters = "{}") =>
        new(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}""");

    /// <summary>An update with a message of the citizen; the change adds to or replaces what a plain text has.</summary>
    public static byte[] Message(string? text, Action<JsonObject>? change = null, string chat = "private", int update = 870001002)
    {
        var message = new JsonObject
        {
            ["message_id"] = 12,
            ["from"] = new JsonObject { ["id"] = 700000001, ["is_bot"] = false, ["first_name"] = "Amina", ["language_code"] = "ar" },
            ["chat"] = new JsonObject { ["id"] = chat == "private" ? 700000001 : -1001234567890, ["type"] = chat },
            ["date"] = 1760000000,
        };
        if (text is not null)
            message["text"] = text;
        change?.Invoke(message);
        return Encoding.UTF8.GetBytes(new JsonObject { ["update_id"] = update, ["message"] = message }.ToJsonString());
    }

    public static WebhookRequest Request(byte[] body, string? secret = Secret) =>
        new(body, name => name.Equals(TelegramVerification.Header, StringComparison.OrdinalIgnoreCase) ? secret : null);

    public static Activity Reply(string text, string chat = "700000001", string? locale = "fr-MA", string? replyTo = null)
    {
        var reply = Activity.Message(text, locale);
        reply.Conversation = new ConversationAccount { Id = chat };
        reply.ReplyToId = replyTo;
        return reply;
    }
}
