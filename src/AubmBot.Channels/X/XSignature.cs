using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.X;

/// <summary>Proves X to us and us to X with one algorithm (docs.x.com, Webhooks, "Securing webhooks").</summary>
sealed class XSignature(string consumerSecret)
{
    public const string Header = "x-twitter-webhooks-signature";
    const string Challenge = "crc_token=";

    public Verification Verify(WebhookRequest request) => request.Header(Header) switch
    {
        null or "" => Verification.Missing,
        { } presented when consumerSecret.Length > 0 && SharedSecret.Matches(Of(request.Body.Span), presented) => Verification.Genuine,
        _ => Verification.Forged,
    };

    /// <summary>The Challenge-Response Check, at registration and every hour; a wrong answer closes the webhook at X.</summary>
    public WebhookAnswer Answer(string pathAndQuery)
    {
        var query = pathAndQuery.AsSpan()[(pathAndQuery.IndexOf('?', StringComparison.Ordinal) + 1)..];
        foreach (var range in query.Split('&'))
            if (query[range].StartsWith(Challenge, StringComparison.Ordinal) && Uri.UnescapeDataString(query[range][Challenge.Length..]) is { Length: > 0 } token)
                return new WebhookAnswer(200, "application/json", Response(token));
        return new WebhookAnswer(400);
    }

    string Response(string token) =>
        $$"""{"response_token":"{{JsonEncodedText.Encode(Of(Encoding.UTF8.GetBytes(token)), System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}}"}""";

    string Of(ReadOnlySpan<byte> bytes) => $"sha256={Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(consumerSecret), bytes))}";
}
