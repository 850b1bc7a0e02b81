using System.Collections.Concurrent;
using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Conversations.Outbound;

/// <summary>One gate a channel: how many calls may be in flight, and until when the platform asked for silence.</summary>
public sealed class ChannelGates(TimeProvider clock)
{
    readonly ConcurrentDictionary<string, Gate> _gates = new();

    public Gate this[IChannel channel] =>
        _gates.GetOrAdd(channel.Id, static (_, made) => new Gate(made.Parallelism, made.clock), (channel.Capabilities.Parallelism, clock));

#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing to free.
    public sealed class Gate(int parallelism, TimeProvider clock)
    {
        readonly SemaphoreSlim _places = new(parallelism);
        long _pausedUntil;

        public void PauseUntil(DateTimeOffset until) => Interlocked.Exchange(ref _pausedUntil, until.UtcTicks);

        /// <summary>Waits for the time, for the end of a pause, and for a free place, which the result gives back.</summary>
        public async Task<Place> EnterAsync(DateTimeOffset? notBefore)
        {
            while (true)
            {
                var earliest = Math.Max(notBefore?.UtcTicks ?? 0, Interlocked.Read(ref _pausedUntil));
                var wait = earliest - clock.GetUtcNow().UtcTicks;
                if (wait > 0)
                {
                    await Task.Delay(TimeSpan.FromTicks(wait), clock);
                    continue;
                }
                await _places.WaitAsync();
                if (Interlocked.Read(ref _pausedUntil) <= clock.GetUtcNow().UtcTicks)
                    return new Place(_places);
                _places.Release();
            }
        }
    }

#pragma warning restore CA1001

    public readonly struct Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
