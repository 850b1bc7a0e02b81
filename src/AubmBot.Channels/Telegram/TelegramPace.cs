namespace AubmBot.Channels.Telegram;

/// <summary>
/// Keeps to what Telegram bears (core.telegram.org/bots/faq, "My bot is hitting limits"): about a message a second to a chat,
/// where a short burst is allowed; 20 a minute to a group; 30 a second in all.
/// </summary>
sealed class TelegramPace(TimeProvider time)
{
    static readonly (int Burst, TimeSpan Each) Chat = (5, TimeSpan.FromSeconds(1));
    static readonly (int Burst, TimeSpan Each) Group = (20, TimeSpan.FromSeconds(3));
    static readonly (int Burst, TimeSpan Each) All = (30, TimeSpan.FromSeconds(1.0 / 30));

    // More chats than this are not within their burst at once; then those that are done with theirs are forgotten.
    const int MostChats = 10_000;

    readonly Lock _gate = new();
    readonly Dictionary<long, DateTimeOffset> _chats = [];
    DateTimeOffset _all;

    /// <summary>Waits until a message to this chat may leave; groups have negative ids.</summary>
    public Task WaitAsync(long chat, CancellationToken cancellationToken)
    {
        var wait = Reserve(chat);
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    // Every message moves the moment on at which its chat has used up nothing; as long as that is near, nobody waits.
    TimeSpan Reserve(long chat)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_chats.Count >= MostChats)
                Forget(now);
            var limit = chat < 0 ? Group : Chat;
            var forChat = Wait(_chats.GetValueOrDefault(chat), limit, now);
            var forAll = Wait(_all, All, now);
            _chats[chat] = Later(_chats.GetValueOrDefault(chat), now) + limit.Each;
            _all = Later(_all, now) + All.Each;
            return forChat > forAll ? forChat : forAll;
        }
    }

    void Forget(DateTimeOffset now)
    {
        foreach (var (chat, free) in _chats)
            if (free <= now)
                _chats.Remove(chat);
    }

    static TimeSpan Wait(DateTimeOffset free, (int Burst, TimeSpan Each) limit, DateTimeOffset now) => free - now - ((limit.Burst - 1) * limit.Each);

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
