using System.Net.Http.Headers;
using System.Text;

namespace AubmBot.Web.Sandbox;

/// <summary>A webhook call as its platform makes it: these very bytes, and the header that proves them.</summary>
/// <param name="Url">Path at this bot, or the public address.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Body">Signed as it is.</param>
/// <param name="Header">Name of the signature's header.</param>
/// <param name="Signature">Its value.</param>
sealed record SignedWebhook(string Url, string ContentType, byte[] Body, string Header, string Signature)
{
    /// <summary>The platform's id of the citizen's message in it, where the citizen can come back to it.</summary>
    public string? MessageId { get; init; }

    public string BodyText => Encoding.UTF8.GetString(Body);

    public HttpRequestMessage ToRequest(Uri address)
    {
        var content = new ByteArrayContent(Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.TryAddWithoutValidation(Header, Signature);
        return request;
    }
}
