using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;

namespace AubmBot.Core.Data;

/// <summary>
/// The statements of the message path, inside the writer's open transaction: the seam between the two dialects. Whatever
/// is not on that path is plain EF Core, and joins the same transaction through <see cref="WithContext"/>.
/// </summary>
public interface IWriteSession : IDisposable
{
    void Begin();

    void Commit();

    void Rollback();

    /// <summary>Finds the conversation and its contact, or creates them.</summary>
    OpenedConversation OpenConversation(ConversationKey key, string contactExternalId, DateTimeOffset now);

    /// <summary>Stores an inbound message; one with a known external id gives the id it was stored under and IsNew false.</summary>
    (long Id, bool IsNew) InsertInbound(long conversationId, string? externalId, string activity, DateTimeOffset now);

    long InsertOutbound(long conversationId, MessageState state, string activity, long? replyToId, DateTimeOffset now);

    void MarkInbound(long messageId, MessageState state, string? reason);

    /// <summary>Notes how often a turn of this message was begun.</summary>
    void CountStart(long messageId, int starts);

    void MarkOutbound(long messageId, Fate fate, int attempts);

    void SaveConversationState(long conversationId, string state);

    void SaveContactState(long contactId, string state);

    void EndConversation(long conversationId, DateTimeOffset now);

    void SetBlocked(long contactId, DateTimeOffset? since);

    void SetOptedOut(long contactId, DateTimeOffset? since);

    /// <summary>Whether a turn or a call is not at its end.</summary>
    bool IsAnythingUnfinished();

    /// <summary>Whether a file is kept, or is to be fetched, or deleted here or at its platform.</summary>
    bool IsAnyFileOpen();

    /// <summary>Whether a caller waits for a person, now or as a callback.</summary>
    bool IsAnyoneWaiting();

    /// <summary>Runs business changes through EF Core in this transaction and saves them.</summary>
    void WithContext(Action<AubmDbContext> change);
}
