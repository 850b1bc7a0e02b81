using System.Collections.Concurrent;

namespace AubmBot.Core.Conversations;

/// <summary>Tells whoever reads a conversation live that something was committed to it; what, they read from the transcript.</summary>
public sealed class Feed
{
    readonly ConcurrentDictionary<long, Action> _readers = new();

    public IDisposable Subscribe(long conversationId, Action changed)
    {
        _readers.AddOrUpdate(conversationId, changed, (_, others) => others + changed);
        return new Subscription(this, conversationId, changed);
    }

    public void Publish(long conversationId)
    {
        if (_readers.TryGetValue(conversationId, out var readers))
            readers();
    }

    void Unsubscribe(long conversationId, Action changed)
    {
        while (_readers.TryGetValue(conversationId, out var readers))
        {
            var left = readers - changed;
            if (left is null
                ? _readers.TryRemove(KeyValuePair.Create(conversationId, readers))
                : _readers.TryUpdate(conversationId, left, readers))
                return;
        }
    }

    sealed class Subscription(Feed feed, long conversationId, Action changed) : IDisposable
    {
        public void Dispose() => feed.Unsubscribe(conversationId, changed);
    }
}
