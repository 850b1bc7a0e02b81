using System.Globalization;
using System.Security.Cryptography;

namespace AubmBot.Core.People.Codes;

/// <summary>What is kept of a code. What it is bound to is hashed along, so that a code moved elsewhere fits nothing.</summary>
public sealed class CodeHash(ISlowHash slow)
{
    const int SaltBytes = 16;

    public static string New() => RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    public string Of(string code, string phone, string purpose, long conversation) =>
        Of(RandomNumberGenerator.GetBytes(SaltBytes), code, phone, purpose, conversation);

    /// <summary>Whether it is the code that was sent. Where none was, the same work is done for nothing.</summary>
    public bool Matches(string code, OneTimeCode? sent)
    {
        var salt = sent is null ? new byte[SaltBytes] : Convert.FromHexString(sent.Hash.AsSpan(0, SaltBytes * 2));
        var given = Of(salt, code, sent?.Phone ?? "", sent?.Purpose ?? "", sent?.ConversationId ?? 0);
        return sent is not null && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(given), Convert.FromHexString(sent.Hash));
    }

    string Of(byte[] salt, string code, string phone, string purpose, long conversation)
    {
        var bound = string.Create(CultureInfo.InvariantCulture, $"{code}\n{phone}\n{purpose}\n{conversation}");
        return Convert.ToHexStringLower([.. salt, .. slow.Of(bound, salt)]);
    }
}
