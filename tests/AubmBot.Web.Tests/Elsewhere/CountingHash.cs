using AubmBot.Core.People.Codes;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>Counts how often the slow work is done, which no clock measures reliably.</summary>
sealed class CountingHash : ISlowHash
{
    readonly SlowHash _real = new();
    int _count;

    public int Count => Volatile.Read(ref _count);

    public byte[] Of(string text, byte[] salt)
    {
        Interlocked.Increment(ref _count);
        return _real.Of(text, salt);
    }
}
