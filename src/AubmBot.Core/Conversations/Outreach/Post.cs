using AubmBot.Core.Conversations.Outbound;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>Brings letters on their way: rows in whatever transaction they belong to, then, in the order of their lane, the calls.</summary>
public sealed class Post(Lanes lanes, Outbox outbox, Feed feed)
{
    /// <summary>Holds the letter's lane; <see cref="Release(SealedLetter)"/> gives it back.</summary>
    public SealedLetter Seal(Letter letter) => new(letter, lanes.Hold(letter.Key));

    public void Release(SealedLetter letter) => lanes.Release(letter.Lane);

    /// <summary>As <see cref="Seal(Letter)"/>, for what another conversation has to take up.</summary>
    public SealedNotice Seal(Notice notice) => new(notice, lanes.Hold(notice.Key));

    public void Release(SealedNotice notice) => lanes.Release(notice.Lane);

    /// <summary>After the commit, on the writer's thread.</summary>
    public void Deliver(PostedLetter posted)
    {
        var lane = posted.Sealed.Lane;
        if (posted.Opened is { } opened)
            lane.Open(opened);
        if (posted.Sealed.IsSent)
            outbox.Send(lane, posted.Sends());
        feed.Publish(lane.ConversationId);
    }
}
