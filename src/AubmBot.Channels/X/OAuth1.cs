using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AubmBot.Channels.X;

/// <summary>Signs a call for an app and one account (RFC 5849, HMAC-SHA1). Bodies of JSON are not a part of the signature.</summary>
sealed class OAuth1(string consumerKey, string consumerSecret, string token, string tokenSecret)
{
    /// <summary>The value of the Authorization header behind the word OAuth.</summary>
    public string Header(string method, Uri address, string nonce, DateTimeOffset now)
    {
        List<(string Name, string Value)> protocol =
        [
            ("oauth_consumer_key", consumerKey),
            ("oauth_nonce", nonce),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ("oauth_token", token),
            ("oauth_version", "1.0"),
        ];
        protocol.Add(("oauth_signature", Sign(method, address, protocol)));
        return string.Join(", ", protocol.Select(item => $"{item.Name}=\"{Encode(item.Value)}\""));
    }

    /// <summary>The signature over method, address and parameters; those of the address's query are added.</summary>
    public string Sign(string method, Uri address, IEnumerable<(string Name, string Value)> parameters)
    {
        var key = $"{Encode(consumerSecret)}&{Encode(tokenSecret)}";
        // The algorithm is the protocol's; HMAC does not need SHA-1 to be free of collisions.
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(Base(method, address, parameters))));
#pragma warning restore CA5350
    }

    /// <summary>RFC 5849, 3.4.1: what is signed.</summary>
    public static string Base(string method, Uri address, IEnumerable<(string Name, string Value)> parameters)
    {
        var encoded = parameters.Concat(Query(address)).Select(item => (Name: Encode(item.Name), Value: Encode(item.Value)))
            .OrderBy(item => item.Name, StringComparer.Ordinal).ThenBy(item => item.Value, StringComparer.Ordinal);
        var normalised = string.Join('&', encoded.Select(item => $"{item.Name}={item.Value}"));
        return $"{method.ToUpperInvariant()}&{Encode(address.GetLeftPart(UriPartial.Path))}&{Encode(normalised)}";
    }

    static IEnumerable<(string Name, string Value)> Query(Uri address)
    {
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            yield return at < 0 ? (Decode(pair), "") : (Decode(pair[..at]), Decode(pair[(at + 1)..]));
        }
    }

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // RFC 3986's unreserved characters stay, all others are escaped: exactly 3.6 of RFC 5849.
    static string Encode(string text) => Uri.EscapeDataString(text);
}
