using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A notification as Meta posts it: signed over its bytes.</summary>
public static class MetaNotification
{
    public const string SignatureHeader = "X-Hub-Signature-256";
    const string AppSecret = "meta-app-secret-test";

    public static async Task<HttpStatusCode> PostAsync(HttpClient http, string door, string json, string? signature = null)
    {
        var body = Encoding.UTF8.GetBytes(json);
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new ByteArrayContent(body) };
        request.Content.Headers.Add("Content-Type", "application/json");
        request.Headers.Add(SignatureHeader, signature ?? Sign(body));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public static string Sign(byte[] body) => $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), body))}";
}
