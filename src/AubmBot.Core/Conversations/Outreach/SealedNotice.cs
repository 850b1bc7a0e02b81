using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>A notice ready to be written, its lane held in memory until it is.</summary>
public sealed class SealedNotice(Notice notice, Lane lane)
{
    readonly string _json = ActivityJson.Write(notice.Event);

    public Lane Lane => lane;

    /// <summary>Stores it as the inbox stores a message: a process that dies now leaves it to the next one.</summary>
    public PostedNotice Write(IWriteSession session, DateTimeOffset now)
    {
        var opened = lane.IsOpen ? null : session.OpenConversation(notice.Key, notice.Contact, now);
        var (id, isNew) = session.InsertInbound(opened?.Id ?? lane.ConversationId, notice.Event.Id, _json, now);
        return new PostedNotice(this, opened, isNew ? new PendingTurn(id, notice.Channel, notice.Event, now) : null);
    }
}

/// <summary>A notice whose row is committed.</summary>
/// <param name="Sealed">The notice.</param>
/// <param name="Opened">Its conversation, where it was not in memory.</param>
/// <param name="Turn">Null where it was told before.</param>
public sealed record PostedNotice(SealedNotice Sealed, OpenedConversation? Opened, PendingTurn? Turn);
