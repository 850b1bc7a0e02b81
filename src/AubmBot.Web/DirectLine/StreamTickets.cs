using System.Collections.Concurrent;
using AubmBot.Channels.DirectLine;

namespace AubmBot.Web.DirectLine;

/// <summary>Lets each stream ticket open one stream: an address seen in a proxy's log opens none.</summary>
sealed class StreamTickets(TimeProvider clock)
{
    readonly ConcurrentDictionary<string, DateTimeOffset> _used = new();

    public bool TryUse(string? ticketId)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, usedAt) in _used)
            if (now - usedAt > TimeSpan.FromSeconds(DirectLineTokens.StreamSeconds))
                _used.TryRemove(old, out _);
        return ticketId is not null && _used.TryAdd(ticketId, now);
    }
}
