using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Twilio;

/// <summary>An account of Twilio, its usual answers, and requests signed as Twilio signs them.</summary>
static class TwilioSamples
{
    public const string Account = "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    public const string Token = "12345678901234567890123456789012";
    public const string OtherToken = "abcdefabcdefabcdefabcdefabcdef00";
    public const string PublicUrl = "https://bot.example.org";

    public static Dictionary<string, string?> Settings(Uri platform, params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Channels:Twilio:AccountSid"] = Account,
            ["Channels:Twilio:AuthToken"] = Token,
            ["Channels:Twilio:ApiBaseUrl"] = platform.AbsoluteUri,
            ["Channels:PublicBaseUrl"] = PublicUrl,
        };
        foreach (var (key, value) in changes)
            settings[key.Contains(':', StringComparison.Ordinal) ? key : $"Channels:Twilio:{key}"] = value;
        return settings;
    }

    public static byte[] Form(params IEnumerable<(string Name, string Value)> fields) =>
        Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Encode(field.Name)}={Encode(field.Value)}")));

    /// <summary>A request to one of our addresses; null as signature leaves the header out.</summary>
    public static WebhookRequest Request(byte[] body, string path, string? signature) =>
        new(body, name => name.Equals(TwilioSignature.Header, StringComparison.OrdinalIgnoreCase) ? signature : null) { PathAndQuery = path };

    public static WebhookRequest Signed(byte[] body, string path, string token = Token) =>
        Request(body, path, TwilioSignature.Of(token, PublicUrl + path, FieldsOf(body)));

    public static StubAnswer Usual(StubRequest request) => request.Method == "POST"
        ? new StubAnswer(201, """{"sid":"SM00000000000000000000000000000077","status":"queued","error_code":null}""")
        : new StubAnswer(404);

    public static StubAnswer Refusal(int status, int code) =>
        new(status, $$"""{"code":{{code}},"message":"The number +212600000001 is refused","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""");

    /// <summary>The fields of a call to the API.</summary>
    public static IReadOnlyDictionary<string, string> Sent(StubRequest request) =>
        TwilioForm.Read(request.Body).Fields.ToDictionary(field => field.Key, field => field.Value);

    public static Activity Reply(string text, string number = "+212600000001", string? locale = "fr-MA")
    {
        var reply = Activity.Message(text, locale);
        reply.Conversation = new ConversationAccount { Id = number };
        return reply;
    }

    // What is no form cannot be signed as one; its signature is then over the address alone.
    static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(byte[] body)
    {
        try
        {
            return TwilioForm.Read(body).Fields;
        }
        catch (MalformedPayloadException)
        {
            return [];
        }
    }

    static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
