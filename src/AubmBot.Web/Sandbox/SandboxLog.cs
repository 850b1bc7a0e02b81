namespace AubmBot.Web.Sandbox;

/// <summary>What happened, in memory and bounded: the oldest is forgotten, nothing of it is ever written down.</summary>
sealed class SandboxLog(TimeProvider time)
{
    public const int Most = 2000;

    readonly Lock _lock = new();
    readonly List<SandboxEntry> _entries = [];
    TaskCompletionSource _change = Pulse();
    long _last;

    public SandboxEntry Add(SandboxEntry entry) => Change(() =>
    {
        var added = entry with { Number = ++_last, Version = _last, At = time.GetUtcNow() };
        if (_entries.Count == Most)
            _entries.RemoveAt(0);
        _entries.Add(added);
        return added;
    });

    /// <summary>Changes an entry that is still known.</summary>
    public void Update(long number, Func<SandboxEntry, SandboxEntry> change) => Change(() =>
    {
        var index = _entries.FindIndex(entry => entry.Number == number);
        if (index >= 0)
            _entries[index] = change(_entries[index]) with { Version = ++_last };
        return index;
    });

    /// <summary>What was added or changed after a version.</summary>
    public IReadOnlyList<SandboxEntry> After(long version)
    {
        lock (_lock)
            return [.. _entries.Where(entry => entry.Version > version).OrderBy(entry => entry.Number)];
    }

    public SandboxEntry? Find(long number)
    {
        lock (_lock)
            return _entries.Find(entry => entry.Number == number);
    }

    /// <summary>The last message of a side that its platform knows by an id.</summary>
    public SandboxEntry? Last(string channel, string citizen, bool fromCitizen)
    {
        lock (_lock)
            return _entries.FindLast(entry => entry is { Kind: "message", Id: not null, IsDeleted: false, Status: < 300 }
                && (entry.Channel, entry.Citizen, entry.FromCitizen) == (channel, citizen, fromCitizen));
    }

    /// <summary>Ends at the first change after a version; at once where there was one already.</summary>
    public Task ChangedAsync(long version, CancellationToken cancellationToken)
    {
        lock (_lock)
            return _last > version ? Task.CompletedTask : _change.Task.WaitAsync(cancellationToken);
    }

    T Change<T>(Func<T> change)
    {
        lock (_lock)
        {
            var result = change();
            _change.SetResult();
            _change = Pulse();
            return result;
        }
    }

    static TaskCompletionSource Pulse() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
