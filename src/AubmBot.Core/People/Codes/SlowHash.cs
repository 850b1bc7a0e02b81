using System.Security.Cryptography;

namespace AubmBot.Core.People.Codes;

/// <summary>
/// Six digits are soon tried through: the hash is slow enough that whoever reads the database needs longer for one code than it
/// lives.
/// </summary>
public sealed class SlowHash : ISlowHash
{
    const int Rounds = 50_000, HashBytes = 32;

    public byte[] Of(string text, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(text, salt, Rounds, HashAlgorithmName.SHA256, HashBytes);
}
