namespace AubmBot.Core.Conversations;

/// <summary>The conversations in memory. Idle ones are dropped when there are too many; the database remembers them.</summary>
public sealed class Lanes
{
    const int MostKept = 20_000;

    readonly Lock _gate = new();
    readonly Dictionary<ConversationKey, Lane> _lanes = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _lanes.Count;
        }
    }

    public bool AllIdle
    {
        get
        {
            lock (_gate)
                return _lanes.Values.All(lane => lane.Holders == 0 && lane.IsIdle);
        }
    }

    /// <summary>The lane of a conversation, kept in memory until it is released.</summary>
    public Lane Hold(ConversationKey key)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(key, out var lane))
            {
                if (_lanes.Count >= MostKept)
                    DropIdle();
                _lanes[key] = lane = new Lane(key);
            }
            lane.Holders++;
            return lane;
        }
    }

    public void Release(Lane lane)
    {
        lock (_gate)
            lane.Holders--;
    }

    void DropIdle()
    {
        foreach (var (key, _) in _lanes.Where(entry => entry.Value is { Holders: 0, IsIdle: true, Waits: false }).Take(MostKept / 2).ToList())
            _lanes.Remove(key);
    }
}
