using System.Text;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Meta;

/// <summary>An app of Meta's, its page, its account and its number; a citizen, and the usual answers.</summary>
static class MetaSamples
{
    public const string AppSecret = "meta-app-secret-test", VerifyToken = "verify-me", AppId = "1517776481860111", Token = "EAAB-token-of-the-page";
    public const string Page = "682498302938465", Account = "17841400000000001", PhoneNumberId = "106540352242922";
    public const string Citizen = "6543210987654321", Number = "16505551234";

    public static Dictionary<string, string?> Settings(Uri platform, string channel, string accountKey, string account, string tokenKey) => new()
    {
        ["Channels:Meta:AppSecret"] = AppSecret,
        ["Channels:Meta:VerifyToken"] = VerifyToken,
        ["Channels:Meta:AppId"] = AppId,
        ["Channels:Meta:GraphBaseUrl"] = platform.AbsoluteUri,
        [$"Channels:{channel}:{accountKey}"] = account,
        [$"Channels:{channel}:{tokenKey}"] = Token,
    };

    public static Dictionary<string, string?> Messenger(Uri platform) => Settings(platform, "Messenger", "PageId", Page, "PageAccessToken");

    public static Dictionary<string, string?> Instagram(Uri platform) => Settings(platform, "Instagram", "AccountId", Account, "AccessToken");

    public static Dictionary<string, string?> WhatsApp(Uri platform) => Settings(platform, "WhatsAppCloud", "PhoneNumberId", PhoneNumberId, "AccessToken");

    public static StubAnswer Usual(StubRequest request) => new(200, request.Path.StartsWith($"/{PhoneNumberId}/", StringComparison.Ordinal)
        ? """{"messaging_product":"whatsapp","contacts":[{"input":"16505551234","wa_id":"16505551234"}],"messages":[{"id":"wamid.SENT"}]}"""
        : """{"recipient_id":"6543210987654321","message_id":"m_sent"}""");

    public static StubAnswer Refusal(int code, int? subcode = null, int status = 400) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = "(#1) refused", ["type"] = "OAuthException", ["code"] = code, ["error_subcode"] = subcode, ["fbtrace_id"] = "A" },
    }.ToJsonString());

    public static WebhookRequest Signed(byte[] body, string secret = AppSecret) => With(body, MetaSignature.Of(body, secret));

    public static WebhookRequest Signed(string body) => Signed(Encoding.UTF8.GetBytes(body));

    public static WebhookRequest With(byte[] body, string? signature) =>
        new(body, name => name.Equals(MetaSignature.Header, StringComparison.OrdinalIgnoreCase) ? signature : null);

    /// <summary>A notification of Messenger's or Instagram's with these events, each the inside of a citizen's <c>messaging</c> item.</summary>
    public static byte[] Messaging(string about, string account, params IEnumerable<string> events)
    {
        var items = events.Select(item => $$"""{"sender":{"id":"{{Citizen}}"},"recipient":{"id":"{{account}}"},"timestamp":1760000000000,{{item}}}""");
        return Encoding.UTF8.GetBytes($$"""{"object":"{{about}}","entry":[{"id":"{{account}}","time":1,"messaging":[{{string.Join(',', items)}}]}]}""");
    }

    public static byte[] Saying(string about, string account, string text) =>
        Messaging(about, account, $$"""
            "message":{"mid":"m_1","text":{{JsonValue.Create(text).ToJsonString()}}}
            """);

    /// <summary>A notification of WhatsApp's whose value has these members beside our number.</summary>
    public static byte[] WhatsAppValue(string members, string number = PhoneNumberId) => Encoding.UTF8.GetBytes($$$"""
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":
        {"messaging_product":"whatsapp","metadata":{"phone_number_id":"{{{number}}}"},{{{members}}}}}]}]}
        """);

    /// <summary>One message of the citizen: what differs from type to type.</summary>
    public static byte[] WhatsAppMessage(string inside) => WhatsAppValue($$$"""
        "contacts":[{"wa_id":"{{{Number}}}","profile":{"name":"Amina"}}],"messages":[{"from":"{{{Number}}}","id":"wamid.1","timestamp":"1749416383",{{{inside}}}}]
        """);

    public static Activity Reply(string text, string person = Citizen, string locale = "fr-MA")
    {
        var reply = Activity.Message(text, locale);
        reply.Conversation = new ConversationAccount { Id = person };
        reply.ReplyToId = "m_asked";
        return reply;
    }
}
