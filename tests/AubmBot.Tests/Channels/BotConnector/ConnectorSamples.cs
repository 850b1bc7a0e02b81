using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.BotConnector;

/// <summary>A registered application, its citizen and the connector's usual answers.</summary>
static class ConnectorSamples
{
    public const string AppId = "6e1b5a0c-0000-4000-8000-00000000a0b1";
    public const string Password = "app-password-secret-1";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public static Dictionary<string, string?> Registered(Uri directory) => new()
    {
        ["Channels:BotFramework:AppId"] = AppId,
        ["Channels:BotFramework:AppPassword"] = Password,
        ["Channels:BotFramework:OpenIdMetadata"] = new Uri(directory, "openid").AbsoluteUri,
        ["Channels:BotFramework:TokenEndpoint"] = new Uri(directory, "token").AbsoluteUri,
    };

    public static StubAnswer Usual(StubRequest request) => new(201, """{"id":"sent-1"}""");

    public static byte[] Message(string? text, string serviceUrl = ServiceUrl, string channelId = "emulator", Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "a-1",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = channelId,
            ["from"] = new JsonObject { ["id"] = "user1" },
            ["conversation"] = new JsonObject { ["id"] = "conv1|livechat" },
            ["recipient"] = new JsonObject { ["id"] = "bot1" },
            ["text"] = text,
        };
        change?.Invoke(activity);
        return Encoding.UTF8.GetBytes(activity.ToJsonString(new JsonSerializerOptions()));
    }

    public static WebhookRequest Request(byte[] body, string? authorization = null, bool isLoopback = true) =>
        new(body, name => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? authorization : null, isLoopback);

    public static Activity Reply(string serviceUrl, string text)
    {
        var reply = Activity.Message(text, "fr-MA");
        reply.ServiceUrl = serviceUrl;
        reply.ChannelId = "emulator";
        reply.Conversation = new ConversationAccount { Id = "conv1|livechat" };
        reply.From = new ChannelAccount { Id = "bot1" };
        reply.Recipient = new ChannelAccount { Id = "user1" };
        reply.ReplyToId = "a-1";
        return reply;
    }
}
