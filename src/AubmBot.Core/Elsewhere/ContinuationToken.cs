using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AubmBot.Core.Elsewhere;

/// <summary>
/// What a link carries: a mark that tells it from a topic's id, then over 100 random bits in letters and digits that every
/// platform's links carry and no telephone cuts off at the end of an address.
/// </summary>
public static partial class ContinuationToken
{
    const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    const int Length = 22;

    public static string New() => $"c_{RandomNumberGenerator.GetString(Alphabet, Length)}";

    /// <summary>The token in a link's payload, or somewhere in a text that a citizen sent as it was prepared for them; or null.</summary>
    public static string? In(string? text) => text is not null && Token().Match(text) is { Success: true } found ? found.Value.ToLowerInvariant() : null;

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    // Some keyboards make the first letter of a message a capital.
    [GeneratedRegex(@"(?<![A-Za-z0-9])[cC]_[a-z2-9]{22}(?![A-Za-z0-9_])", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
