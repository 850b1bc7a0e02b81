using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Conversations.Outbound;

/// <summary>What left on one channel in the last 24 hours.</summary>
sealed class SendingDay(SendingLimits limits)
{
    public static readonly TimeSpan Length = TimeSpan.FromDays(1);

    readonly Lock _gate = new();
    readonly Queue<Sending> _sent = new();
    readonly HashSet<long> _messages = [];
    readonly Dictionary<string, int> _unasked = [];

    /// <summary>Why a message may not leave now; null where it may, and then it is counted, once.</summary>
    /// <param name="messageId">Its row; null only asks.</param>
    /// <param name="number">To whom.</param>
    /// <param name="unasked">It answers nothing that was written there.</param>
    /// <param name="now">The moment.</param>
    public string? Refuse(long? messageId, string number, bool unasked, DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget(now - Length);
            if (messageId is { } known && _messages.Contains(known))
                return null;
            if (_sent.Count >= limits.MostADay)
                return "enough was sent today";
            if (unasked && _unasked.GetValueOrDefault(number) >= limits.MostUnaskedADay)
                return "enough was sent to this number today";
            if (messageId is { } id)
                Count(new Sending(id, number, unasked, now));
            return null;
        }
    }

    /// <summary>Left before this process began.</summary>
    public void Count(Sending sending)
    {
        lock (_gate)
        {
            _sent.Enqueue(sending);
            _messages.Add(sending.MessageId);
            if (sending.Unasked)
                _unasked[sending.Number] = _unasked.GetValueOrDefault(sending.Number) + 1;
        }
    }

    void Forget(DateTimeOffset before)
    {
        while (_sent.TryPeek(out var oldest) && oldest.At <= before)
        {
            _sent.Dequeue();
            _messages.Remove(oldest.MessageId);
            if (oldest.Unasked && --_unasked[oldest.Number] == 0)
                _unasked.Remove(oldest.Number);
        }
    }
}

/// <summary>A message that left.</summary>
readonly record struct Sending(long MessageId, string Number, bool Unasked, DateTimeOffset At);
