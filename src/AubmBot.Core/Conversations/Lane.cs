using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Guards;

namespace AubmBot.Core.Conversations;

/// <summary>
/// One conversation in memory: its turns run one after the other, its messages leave in order. It is the single owner of
/// the conversation's state, which is written through, so that a turn need not read it back.
/// </summary>
public sealed class Lane(ConversationKey key)
{
    readonly Lock _gate = new();
    readonly Queue<PendingTurn> _turns = new();
    readonly Queue<PendingSend> _sends = new();
    readonly List<PendingSend> _waiting = [];
    bool _turnRunning, _sending;

    public ConversationKey Key { get; } = key;

    /// <summary>Requests that hold the lane, so that it is not dropped between being found and being used.</summary>
    internal int Holders { get; set; }

    public bool IsOpen { get; private set; }
    public long ConversationId { get; private set; }
    public long ContactId { get; private set; }
    public string? State { get; set; }
    public string? ContactState { get; set; }
    /// <summary>How it has gone lately; only its turns look.</summary>
    public Pulse Pulse { get; } = new();

    public bool Ended { get; set; }
    public bool Blocked { get; set; }

    /// <summary>The person wants no message they did not ask for.</summary>
    public bool OptedOut { get; set; }

    /// <summary>When the citizen last did something here that the platform counts.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    public bool IsIdle
    {
        get
        {
            lock (_gate)
                return !_turnRunning && !_sending && _turns.Count == 0 && _sends.Count == 0;
        }
    }

    /// <summary>Takes over what the database knows; only the first time, because from then on memory is newer.</summary>
    public void Open(OpenedConversation opened)
    {
        lock (_gate)
        {
            if (IsOpen)
                return;
            (ConversationId, ContactId, State, ContactState) = (opened.Id, opened.ContactId, opened.State, opened.ContactState);
            (Ended, Blocked, OptedOut, IsOpen) = (opened.Ended, opened.Blocked, opened.OptedOut, true);
            HeardAt = opened.HeardAt;
        }
    }

    /// <summary>Queues a turn; true if the caller must start running turns.</summary>
    public bool Enqueue(PendingTurn turn)
    {
        lock (_gate)
        {
            _turns.Enqueue(turn);
            return !_turnRunning && (_turnRunning = true);
        }
    }

    /// <summary>Whether a turn waits; where none does, nobody is running turns any more.</summary>
    public bool HasTurn()
    {
        lock (_gate)
            return _turnRunning = _turns.Count > 0;
    }

    /// <summary>The next turn, together with those of its album that stand behind it; null where it was taken back.</summary>
    public PendingTurn? NextTurn()
    {
        lock (_gate)
            return !_turns.TryDequeue(out var turn) ? null : turn.BeginsAlbum ? turn.With(TakeWhile(next => next.IsTogetherWith(turn), Gathering.Most - 1)) : turn;
    }

    /// <summary>The messages of an album that are next, where nothing else stands behind them; null where the next one is alone.</summary>
    public IReadOnlyList<PendingTurn>? GrowingAlbum()
    {
        lock (_gate)
            return _turns.TryPeek(out var first) && first.BeginsAlbum && _turns.All(turn => turn.IsTogetherWith(first)) ? [.. _turns] : null;
    }

    /// <summary>Takes out the turns that are next, as long as they are like that.</summary>
    public IReadOnlyList<PendingTurn> TakeWhile(Predicate<PendingTurn> like, int most)
    {
        lock (_gate)
        {
            var taken = new List<PendingTurn>();
            while (taken.Count < most && _turns.TryPeek(out var next) && like(next))
                taken.Add(_turns.Dequeue());
            return taken;
        }
    }

    /// <summary>Changes a turn that still waits, or takes it out where the change gives none; the one that runs stays as it is.</summary>
    public PendingTurn? Revise(long messageId, Func<PendingTurn, PendingTurn?> change)
    {
        lock (_gate)
        {
            PendingTurn? found = null;
            for (var left = _turns.Count; left > 0; left--)
            {
                var turn = _turns.Dequeue();
                if (turn.MessageId == messageId)
                    found = turn;
                if ((turn == found ? change(turn) : turn) is { } stays)
                    _turns.Enqueue(stays);
            }
            return found;
        }
    }

    /// <summary>Queues messages to send; true if the caller must start sending.</summary>
    public bool Enqueue(IEnumerable<PendingSend> sends)
    {
        lock (_gate)
        {
            foreach (var send in sends)
                _sends.Enqueue(send);
            return _sends.Count > 0 && !_sending && (_sending = true);
        }
    }

    /// <summary>The next message to send, or null, and then nobody is sending any more.</summary>
    public PendingSend? NextSend()
    {
        lock (_gate)
        {
            if (_sends.TryDequeue(out var send))
                return send;
            _sending = false;
            return null;
        }
    }

    /// <summary>Messages that wait for the citizen's next word: the lane is not dropped while there are some.</summary>
    public bool Waits
    {
        get
        {
            lock (_gate)
                return _waiting.Count > 0;
        }
    }

    /// <summary>Keeps a letter for the citizen's next word; where that word has come meanwhile, the letter is the next to leave.</summary>
    /// <param name="letter">All of its parts.</param>
    /// <param name="heardAt">The last word that the sender knew of.</param>
    public void Wait(IReadOnlyList<PendingSend> letter, DateTimeOffset? heardAt)
    {
        lock (_gate)
        {
            if (HeardAt == heardAt)
            {
                _waiting.AddRange(letter);
                return;
            }
            PendingSend[] behind = [.. _sends];
            _sends.Clear();
            foreach (var send in letter.Concat(behind))
                _sends.Enqueue(send);
        }
    }

    /// <summary>What waits for the citizen, to be tried another way; <see cref="Wait"/> puts back what stays.</summary>
    public IReadOnlyList<PendingSend> TakeWaiting()
    {
        lock (_gate)
        {
            var waiting = _waiting.ToArray();
            _waiting.Clear();
            return waiting;
        }
    }

    /// <summary>The citizen's next word: what waited for it.</summary>
    public IReadOnlyList<PendingSend> Hear(DateTimeOffset at)
    {
        lock (_gate)
        {
            HeardAt = at;
            var waited = _waiting.ToArray();
            _waiting.Clear();
            return waited;
        }
    }

    /// <summary>Whether more parts of the letter that this one begins stand behind it.</summary>
    public bool HasRest(PendingSend first)
    {
        lock (_gate)
            return _sends.TryPeek(out var next) && next.ReplyToId == first.MessageId;
    }

    /// <summary>Takes out the messages behind a failed one that belong to the same turn or letter.</summary>
    public IReadOnlyList<PendingSend> TakeRest(PendingSend failed)
    {
        lock (_gate)
        {
            var rest = new List<PendingSend>();
            // What nobody asked for hangs on its own first part.
            var head = failed.ReplyToId ?? failed.MessageId;
            while (_sends.TryPeek(out var next) && next.ReplyToId == head)
                rest.Add(_sends.Dequeue());
            return rest;
        }
    }
}
