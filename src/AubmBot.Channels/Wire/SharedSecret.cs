using System.Security.Cryptography;
using System.Text;

namespace AubmBot.Channels.Wire;

/// <summary>Compares what a caller presents with a secret, taking the same time wherever they differ.</summary>
static class SharedSecret
{
    public static bool Matches(string secret, string presented) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(presented));
}
