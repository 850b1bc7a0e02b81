using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Data;

namespace AubmBot.CrashHost;

/// <summary>The real session; knows from what was written since Begin which commit this is.</summary>
sealed class DyingWriteSession(IWriteSession real, CrashPoint crash) : IWriteSession
{
    readonly HashSet<long> _replies = [];
    long? _message;
    bool _inbox, _turn, _sent;

    public void Begin()
    {
        (_inbox, _turn, _sent) = (false, false, false);
        real.Begin();
    }

    public void Commit()
    {
        DieAt(CrashStep.BeforeInboxCommit, CrashStep.BeforeTurnCommit, CrashStep.BeforeSentCommit);
        real.Commit();
        DieAt(CrashStep.AfterInboxCommit, CrashStep.AfterTurnCommit, CrashStep.AfterSentCommit);
    }

    public (long Id, bool IsNew) InsertInbound(long conversationId, string? externalId, string activity, DateTimeOffset now)
    {
        var stored = real.InsertInbound(conversationId, externalId, activity, now);
        if (externalId == crash.MessageId)
            (_message, _inbox) = (stored.Id, true);
        return stored;
    }

    public long InsertOutbound(long conversationId, MessageState state, string activity, long? replyToId, DateTimeOffset now)
    {
        var id = real.InsertOutbound(conversationId, state, activity, replyToId, now);
        if (replyToId == _message)
            _replies.Add(id);
        return id;
    }

    public void MarkInbound(long messageId, MessageState state, string? reason)
    {
        real.MarkInbound(messageId, state, reason);
        _turn |= messageId == _message;
    }

    public void MarkOutbound(long messageId, Fate fate, int attempts)
    {
        real.MarkOutbound(messageId, fate, attempts);
        _sent |= _replies.Contains(messageId);
    }

    public void Rollback() => real.Rollback();

    public OpenedConversation OpenConversation(ConversationKey key, string contactExternalId, DateTimeOffset now) =>
        real.OpenConversation(key, contactExternalId, now);

    public void CountStart(long messageId, int starts) => real.CountStart(messageId, starts);

    public void SaveConversationState(long conversationId, string state) => real.SaveConversationState(conversationId, state);

    public void SaveContactState(long contactId, string state) => real.SaveContactState(contactId, state);

    public void EndConversation(long conversationId, DateTimeOffset now) => real.EndConversation(conversationId, now);

    public void SetBlocked(long contactId, DateTimeOffset? since) => real.SetBlocked(contactId, since);

    public void SetOptedOut(long contactId, DateTimeOffset? since) => real.SetOptedOut(contactId, since);

    public bool IsAnythingUnfinished() => real.IsAnythingUnfinished();

    public bool IsAnyFileOpen() => real.IsAnyFileOpen();

    public bool IsAnyoneWaiting() => real.IsAnyoneWaiting();

    public void WithContext(Action<AubmDbContext> change) => real.WithContext(change);

    public void Dispose() => real.Dispose();

    void DieAt(CrashStep inbox, CrashStep turn, CrashStep sent)
    {
        if (_inbox)
            crash.Reached(inbox);
        if (_turn)
            crash.Reached(turn);
        if (_sent)
            crash.Reached(sent);
    }
}
