using System.Security.Cryptography;
using System.Text;

namespace AubmBot.Web.Sandbox;

/// <summary>How platforms sign what they post; written from their pages, not from our own checks, so that one proves the other.</summary>
static class Signatures
{
    /// <summary>twilio.com/docs/usage/security: the address, then every field in ordinal order, by HMAC-SHA1.</summary>
#pragma warning disable CA5350 // Twilio's own choice of algorithm.
    public static string Twilio(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form) => Convert.ToBase64String(HMACSHA1.HashData(
        Encoding.UTF8.GetBytes(authToken),
        Encoding.UTF8.GetBytes(url + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value)))));
#pragma warning restore CA5350

    /// <summary>developers.facebook.com/docs/graph-api/webhooks: X-Hub-Signature-256.</summary>
    public static string Meta(string appSecret, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body));

    /// <summary>docs.x.com, webhooks: x-twitter-webhooks-signature.</summary>
    public static string X(string consumerSecret, byte[] body) =>
        "sha256=" + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(consumerSecret), body));
}
