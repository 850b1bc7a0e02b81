namespace AubmBot.Core.Guards;

/// <summary>
/// How one conversation has gone lately: when messages came, what was said in answer, and what came again. In memory with
/// its lane: a restart forgets it, and begins to count anew.
/// </summary>
public sealed class Pulse
{
    /// <summary>Messages of one contact within a minute that are answered one by one.</summary>
    public const int MostAMinute = 30;

    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Lately = TimeSpan.FromMinutes(5);

    readonly Queue<DateTimeOffset> _arrivals = new(MostAMinute + 1);
    readonly Queue<(DateTimeOffset At, int Replies)> _answered = new();
    long _last;
    DateTimeOffset _repeatedAt;
    string? _words;

    /// <summary>Who floods was told so.</summary>
    public bool ToldFlood { get; set; }

    /// <summary>How often the same words came in a row, the last time included.</summary>
    public int Repeats { get; private set; }

    /// <summary>Counts a message; true where more came within a minute than are answered. One that was counted, or one before it, counts no more.</summary>
    public bool Arrive(long messageId, DateTimeOffset at)
    {
        if (messageId > _last)
            _arrivals.Enqueue(at);
        _last = Math.Max(_last, messageId);
        while (_arrivals.Count > MostAMinute + 1)
            _arrivals.Dequeue();
        return _arrivals.Count > MostAMinute && at - _arrivals.Peek() < Minute;
    }

    /// <summary>Notes what was written; words that come again after a minute are nothing unusual.</summary>
    public void Hear(string words, DateTimeOffset at)
    {
        Repeats = words == _words && at - _repeatedAt < Minute ? Repeats + 1 : 1;
        (_words, _repeatedAt) = (words, at);
    }

    public void Answer(DateTimeOffset at, int replies) => _answered.Enqueue((at, replies));

    /// <summary>What was said within the last five minutes without any sign that a person reads it.</summary>
    public int RepliesUnread(DateTimeOffset now)
    {
        while (_answered.TryPeek(out var first) && now - first.At > Lately)
            _answered.Dequeue();
        return _answered.Sum(answer => answer.Replies);
    }

    /// <summary>A person is there.</summary>
    public void Forget()
    {
        _answered.Clear();
        (Repeats, _words) = (0, null);
    }
}
