using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>Who calls is Twilio (twilio.com/docs/usage/security): the address and all fields are signed with the account's token.</summary>
sealed class TwilioSignature(TwilioOptions options)
{
    public const string Header = "X-Twilio-Signature";
    const string BodyHash = "bodySHA256=";

    public Verification Verify(WebhookRequest request)
    {
        if (request.Header(Header) is not { Length: > 0 } presented)
            return Verification.Missing;
        var url = options.PublicBaseUrl + request.PathAndQuery;
        if (Signed(request, url) is not { } fields)
            return Verification.Forged;
        return IsGenuine(options.AuthToken, url, fields, presented)
            || (options.SecondaryAuthToken is { } other && IsGenuine(other, url, fields, presented))
                ? Verification.Genuine
                : Verification.Forged;
    }

    /// <summary>Whether the token signed this address, with or without its port: Twilio does either.</summary>
    public static bool IsGenuine(string token, string url, IReadOnlyList<KeyValuePair<string, string>> fields, string presented)
    {
        var (withPort, withoutPort) = SignedAddress.Of(url);
        // Both are always computed, so that the time tells nothing.
        return SharedSecret.Matches(Of(token, withPort, fields), presented) | SharedSecret.Matches(Of(token, withoutPort, fields), presented);
    }

    /// <summary>The signature of exactly this address and these fields.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Twilio signs with SHA-1; as a keyed hash it is not broken.")]
    public static string Of(string token, string url, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var signed = new StringBuilder(url);
        // A repeated field counts once for each distinct value. A culture's order would differ for names such as MediaUrl10 and _x.
        var ordered = fields.Distinct().OrderBy(field => field.Key, StringComparer.Ordinal).ThenBy(field => field.Value, StringComparer.Ordinal);
        foreach (var (name, value) in ordered)
            signed.Append(name).Append(value);
        var hash = HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed.ToString()));
        return Convert.ToBase64String(hash);
    }

    // Null where the body is not what its address promises, or no form at all.
    static IReadOnlyList<KeyValuePair<string, string>>? Signed(WebhookRequest request, string url)
    {
        if (HashIn(url) is { } hash)
            return SharedSecret.Matches(Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)), hash) ? [] : null;
        try
        {
            return request.Method == "GET" ? [] : TwilioForm.Read(request.Body.Span).Fields;
        }
        catch (MalformedPayloadException)
        {
            return null;
        }
    }

    // A body that is no form is named by its hash in the query, and not signed itself.
    static string? HashIn(string url)
    {
        var query = url.IndexOf('?');
        return query < 0 ? null : url[(query + 1)..].Split('&')
            .FirstOrDefault(part => part.StartsWith(BodyHash, StringComparison.Ordinal))?[BodyHash.Length..];
    }
}
