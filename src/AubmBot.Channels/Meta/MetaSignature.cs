using System.Security.Cryptography;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>Meta signs the bytes it sends, escapes and all (Graph API, Webhooks, "Validating Payloads").</summary>
static class MetaSignature
{
    public const string Header = "X-Hub-Signature-256";

    public static Verification Verify(WebhookRequest request, IReadOnlyList<string> appSecrets)
    {
        if (request.Header(Header) is not { Length: > 0 } presented)
            return Verification.Missing;
        var isGenuine = false;
        foreach (var secret in appSecrets)
            isGenuine |= SharedSecret.Matches(Of(request.Body.Span, secret), presented);
        return isGenuine ? Verification.Genuine : Verification.Forged;
    }

    public static string Of(ReadOnlySpan<byte> body, string appSecret) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body))}";
}
