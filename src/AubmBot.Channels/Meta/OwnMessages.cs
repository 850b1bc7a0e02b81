namespace AubmBot.Channels.Meta;

/// <summary>
/// What this process said lately. Instagram's echoes tell neither the app nor anything we sent along, and may arrive before
/// the call that caused them is answered: an echo of ours is known by its id or by its words.
/// </summary>
sealed class OwnMessages
{
    const int Remembered = 2_000;
    readonly Queue<string> _order = new();
    readonly HashSet<string> _known = new(StringComparer.Ordinal);
    readonly Lock _lock = new();

    public void Note(string? id)
    {
        if (id is null)
            return;
        lock (_lock)
        {
            if (!_known.Add(id))
                return;
            _order.Enqueue(id);
            if (_order.Count > Remembered)
                _known.Remove(_order.Dequeue());
        }
    }

    public void Note(string person, string? text) => Note($"{person}\n{text}");

    public bool Know(string? id, string person, string? text)
    {
        lock (_lock)
            return (id is not null && _known.Contains(id)) || (text is not null && _known.Contains($"{person}\n{text}"));
    }
}
