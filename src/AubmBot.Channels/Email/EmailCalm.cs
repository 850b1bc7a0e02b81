namespace AubmBot.Channels.Email;

/// <summary>
/// How often one sender is answered within a day. Two programs that answer each other without the marks of a program are
/// stopped by nothing else.
/// </summary>
sealed class EmailCalm(TimeProvider time)
{
    /// <summary>Mails of one sender that get a turn within 24 hours.</summary>
    public const int MostADay = 20;

    static readonly TimeSpan Day = TimeSpan.FromHours(24);

    readonly Dictionary<string, Queue<DateTimeOffset>> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether one more mail of this sender may be answered today.</summary>
    public bool Allows(string sender)
    {
        Forget(time.GetUtcNow());
        return !_taken.TryGetValue(sender, out var times) || times.Count < MostADay;
    }

    public void Count(string sender)
    {
        if (!_taken.TryGetValue(sender, out var times))
            _taken[sender] = times = new Queue<DateTimeOffset>();
        times.Enqueue(time.GetUtcNow());
    }

    void Forget(DateTimeOffset now)
    {
        foreach (var (sender, times) in _taken)
        {
            while (times.TryPeek(out var first) && now - first >= Day)
                times.Dequeue();
            if (times.Count == 0)
                _taken.Remove(sender);
        }
    }
}
