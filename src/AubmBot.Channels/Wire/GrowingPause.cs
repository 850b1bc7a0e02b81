namespace AubmBot.Channels.Wire;

/// <summary>Growing pauses between attempts that nobody waits for.</summary>
static class GrowingPause
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>One second after the first failure, twice as long after each further one; ends early when the host stops.</summary>
    public static async Task WaitAsync(int failures, TimeProvider time, CancellationToken stoppingToken) =>
        await Task.Delay(After(failures), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    static TimeSpan After(int failures) => failures > 6 ? Longest : TimeSpan.FromSeconds(Math.Pow(2, failures - 1));
}
