using System.Globalization;

namespace AubmBot.Web.Sandbox;

/// <summary>Ids as the platforms make them. Unlike in an earlier start, so that nothing is taken for a repeated delivery.</summary>
sealed class SandboxIds(TimeProvider time)
{
    // Telegram's ids are 32 bits wide.
    long _last = time.GetUtcNow().ToUnixTimeSeconds() - 1_700_000_000;

    public long Next() => Interlocked.Increment(ref _last);

    /// <summary>Twilio's form: two letters and 32 hexadecimal digits.</summary>
    public string Sid(string prefix) => prefix + Next().ToString("x32", CultureInfo.InvariantCulture);

    public string Text(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Next()}");
}
