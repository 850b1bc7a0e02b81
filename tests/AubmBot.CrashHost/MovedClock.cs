using System.Globalization;

namespace AubmBot.CrashHost;

/// <summary>A clock that stands elsewhere: what comes after hours can be seen at once.</summary>
/// <param name="ahead">How far it is ahead of the machine's.</param>
public sealed class MovedClock(TimeSpan ahead) : TimeProvider
{
    public const string Variable = "AUBMBOT_CLOCK_AHEAD";

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    /// <summary>From a variable such as <c>1.02:00:00</c>.</summary>
    public static MovedClock? FromEnvironment() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ahead
        ? new MovedClock(TimeSpan.Parse(ahead, CultureInfo.InvariantCulture))
        : null;
}
