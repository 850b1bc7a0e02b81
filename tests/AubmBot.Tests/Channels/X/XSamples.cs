using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.X;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.X;

/// <summary>The agency's account, a citizen and X's usual answers.</summary>
static class XSamples
{
    public const string ConsumerKey = "x-consumer-key-test";
    public const string ConsumerSecret = "x-consumer-secret-test";
    public const string AccessToken = "4337869213-access-token-test";
    public const string AccessTokenSecret = "x-access-token-secret-test";
    public const string Us = "4337869213";
    public const string Citizen = "3001969357";

    public static Dictionary<string, string?> Settings(Uri platform) => new()
    {
        ["Channels:X:ConsumerKey"] = ConsumerKey,
        ["Channels:X:ConsumerSecret"] = ConsumerSecret,
        ["Channels:X:AccessToken"] = AccessToken,
        ["Channels:X:AccessTokenSecret"] = AccessTokenSecret,
        ["Channels:X:UserId"] = Us,
        ["Channels:X:ApiBaseUrl"] = platform.AbsoluteUri,
    };

    public static StubAnswer Usual() => new(201, """{"data":{"dm_conversation_id":"3001969357-4337869213","dm_event_id":"128341038123"}}""");

    /// <summary>A delivery with one message of the citizen; the change works on its message_create.</summary>
    public static byte[] Message(string? text, Action<JsonObject>? change = null, string forUser = Us)
    {
        var data = new JsonObject { ["text"] = text };
        var message = new JsonObject
        {
            ["target"] = new JsonObject { ["recipient_id"] = Us },
            ["sender_id"] = Citizen,
            ["message_data"] = data,
        };
        change?.Invoke(message);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["for_user_id"] = forUser,
            ["direct_message_events"] = new JsonArray(new JsonObject
            {
                ["type"] = "message_create",
                ["id"] = "954491830116155396",
                ["created_timestamp"] = "1516403560557",
                ["message_create"] = message,
            }),
            ["users"] = new JsonObject { [Citizen] = new JsonObject { ["id"] = Citizen, ["name"] = "Amina" } },
        }.ToJsonString());
    }

    public static WebhookRequest Signed(byte[] body, string secret = ConsumerSecret) =>
        Request(body, $"sha256={Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}");

    public static WebhookRequest Request(byte[] body, string? signature) =>
        new(body, name => name.Equals(XSignature.Header, StringComparison.OrdinalIgnoreCase) ? signature : null);

    public static Activity Reply(string text, string citizen = Citizen)
    {
        var reply = Activity.Message(text, "fr-MA");
        reply.Conversation = new ConversationAccount { Id = citizen };
        return reply;
    }
}
