using System.Diagnostics;

namespace AubmBot.Tests.Conversations;

/// <summary>Waits for what another thread will do, with a deadline.</summary>
static class Eventually
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task HoldsAsync(Func<bool> condition, string what)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        for (var waited = Stopwatch.StartNew(); !condition(); await look.WaitForNextTickAsync())
            waited.Elapsed.ShouldBeLessThan(Patience, what);
    }
}
