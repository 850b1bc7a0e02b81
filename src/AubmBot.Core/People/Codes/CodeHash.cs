using System.Globalization;
using System.Security.Cryptography;

namespace AubmBot.Core.People.Codes;

/// <summary>
/// Six digits are soon tried through: the hash is slow enough that whoever reads the database needs longer for one code than it
/// lives. What it is bound to is hashed along, so that a code moved elsewhere fits nothing.
/// </summary>
static class CodeHash
{
    const int Rounds = 50_000, SaltBytes = 16, HashBytes = 32;

    public static string New() => RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    public static string Of(string code, string phone, string purpose, long conversation) =>
        Of(RandomNumberGenerator.GetBytes(SaltBytes), code, phone, purpose, conversation);

    public static bool Matches(string code, OneTimeCode sent)
    {
        var salt = Convert.FromHexString(sent.Hash.AsSpan(0, SaltBytes * 2));
        var given = Of(salt, code, sent.Phone, sent.Purpose, sent.ConversationId);
        return CryptographicOperations.FixedTimeEquals(Convert.FromHexString(given), Convert.FromHexString(sent.Hash));
    }

    static string Of(byte[] salt, string code, string phone, string purpose, long conversation)
    {
        var bound = string.Create(CultureInfo.InvariantCulture, $"{code}\n{phone}\n{purpose}\n{conversation}");
        return Convert.ToHexStringLower([.. salt, .. Rfc2898DeriveBytes.Pbkdf2(bound, salt, Rounds, HashAlgorithmName.SHA256, HashBytes)]);
    }
}
