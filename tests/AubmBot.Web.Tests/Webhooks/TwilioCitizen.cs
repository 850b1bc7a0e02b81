using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AubmBot.Channels.Twilio;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A citizen with a telephone: what they write reaches the webhook as Twilio posts and signs it.</summary>
public sealed class TwilioCitizen(HttpClient http)
{
    public const string Token = "12345678901234567890123456789012";
    public const string PublicUrl = "https://bot.example.org";
    public const string SmsPath = "/api/twilio-sms", WhatsAppPath = "/api/twilio-whatsapp", StatusPath = "/api/twilio-status";
    public const string Number = "+15005550006";

    int _count;

    public static Dictionary<string, string> Settings(Uri api) => new()
    {
        ["Channels:Twilio:AccountSid"] = "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        ["Channels:Twilio:AuthToken"] = Token,
        ["Channels:Twilio:SmsFrom"] = Number,
        ["Channels:Twilio:WhatsAppFrom"] = "+14155238886",
        ["Channels:Twilio:ApiBaseUrl"] = api.AbsoluteUri,
        ["Channels:PublicBaseUrl"] = PublicUrl,
    };

    public static byte[] Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")));

    public Task<HttpStatusCode> SayAsync(string text, string from = "+212600000001") => PostSignedAsync(SmsPath, new()
    {
        ["MessageSid"] = $"SM{++_count:D32}",
        ["From"] = from,
        ["To"] = Number,
        ["Body"] = text,
        ["NumMedia"] = "0",
    });

    public Task<HttpStatusCode> PostSignedAsync(string path, Dictionary<string, string> fields) =>
        PostAsync(path, Form(fields), TwilioSignature.Of(Token, PublicUrl + path, [.. fields]));

    public async Task<HttpStatusCode> PostAsync(string path, byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        if (signature is not null)
            request.Headers.Add(TwilioSignature.Header, signature);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode && !path.StartsWith(StatusPath, StringComparison.Ordinal))
        {
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/xml");
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("<Response/>");
        }
        return answer.StatusCode;
    }
}
