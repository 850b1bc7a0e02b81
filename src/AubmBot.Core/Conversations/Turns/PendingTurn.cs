using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>A stored message whose turn has not been committed.</summary>
/// <param name="MessageId">Its row.</param>
/// <param name="Channel">Where it came from and where the replies go.</param>
/// <param name="Activity">What came in.</param>
/// <param name="ArrivedAt">When it was stored.</param>
/// <param name="Waiter">Somebody waits for the replies in the same request: they are handed over instead of sent.</param>
/// <param name="Repeated">It had its turn, or has it before this one: only its replies are wanted, once more.</param>
public sealed record PendingTurn(
    long MessageId, IChannel Channel, Activity Activity, DateTimeOffset ArrivedAt, TaskCompletionSource<IReadOnlyList<Activity>>? Waiter = null, bool Repeated = false)
{
    /// <summary>Messages that are done with this one: of the same album, and then their files and words are in <see cref="Activity"/>, or of a flood.</summary>
    public IReadOnlyList<PendingTurn> Others { get; private init; } = [];

    /// <summary>More of the same may follow; whoever waits for replies in their request is answered at once.</summary>
    public bool BeginsAlbum => Waiter is null && Album.Of(Activity) is not null;

    public bool IsTogetherWith(PendingTurn first) =>
        Waiter is null && first.Waiter is null && Album.AreTogether(first.Activity, Activity);

    /// <summary>One turn for all of them.</summary>
    public PendingTurn With(IReadOnlyList<PendingTurn> others) =>
        others.Count == 0 ? this : this with { Activity = Album.Join([Activity, .. others.Select(other => other.Activity)]), Others = others };

    /// <summary>Those are done with this one, and what they say is not looked at.</summary>
    public PendingTurn Settling(IReadOnlyList<PendingTurn> others) => this with { Others = [.. Others, .. others] };

    /// <summary>The row of the message that brought a file.</summary>
    public long BroughtBy(Attachment file) =>
        Others.FirstOrDefault(other => other.Activity.Attachments?.Exists(sent => sent.ContentUrl == file.ContentUrl) == true)?.MessageId ?? MessageId;
}
