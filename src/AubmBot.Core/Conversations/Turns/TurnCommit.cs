using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>Everything one turn changed: written in one transaction, then taken over into memory.</summary>
sealed class TurnCommit(
    Lane lane, PendingTurn pending, TurnContext turn, Activity[] replies, SealedLetter[] letters, SealedNotice[] notices,
    MessageState state, string? reason)
{
    // Serialised before the writer's turn: its thread serves everybody.
    readonly string[] _json = Array.ConvertAll(replies, ActivityJson.Write);
    readonly string? _state = turn.ConversationState.Changed ? turn.ConversationState.Write() : null;
    readonly string? _contactState = turn.UserState.Changed ? turn.UserState.Write() : null;
    readonly TurnEffects _effects = turn.Get<TurnEffects>();
    readonly bool _ends = pending.Activity.Type == ActivityTypes.EndOfConversation;
    readonly bool _blocks = pending.Activity is { Type: ActivityTypes.Event, Name: EventNames.ContactBlocked };

    /// <summary>Somebody has to call the platform: nobody waits for the replies, and clients do not fetch them.</summary>
    public bool SendsReplies { get; } = pending.Waiter is null && !pending.Channel.Capabilities.Pulls && replies.Length > 0;

    // The platform's word, or the citizen's own: nobody writes to a bot that they block.
    bool Unblocks => lane.Blocked && CitizensOwn.Is(pending.Activity);

    bool Reopens => lane.OptedOut && !_effects.OptsOut && CitizensOwn.Is(pending.Activity);

    public WrittenTurn Write(IWriteSession session)
    {
        session.MarkInbound(pending.MessageId, state, reason);
        foreach (var other in pending.Others)
            session.MarkInbound(other.MessageId, state, reason);
        if (_state is not null)
            session.SaveConversationState(lane.ConversationId, _state);
        if (_contactState is not null)
            session.SaveContactState(lane.ContactId, _contactState);
        if (_ends)
            session.EndConversation(lane.ConversationId, turn.Now);
        if (_blocks || Unblocks)
            session.SetBlocked(lane.ContactId, _blocks ? turn.Now : null);
        if (_effects.OptsOut || Reopens)
            session.SetOptedOut(lane.ContactId, _effects.OptsOut ? turn.Now : null);
        if (_effects.Any)
            session.WithContext(_effects.Apply);
        // Claimed at once: this process sends them next, and a row that a dead process claimed is found at the next start.
        var stored = SendsReplies ? MessageState.Claimed : MessageState.Sent;
        var ids = Array.ConvertAll(_json, json => session.InsertOutbound(lane.ConversationId, stored, json, pending.MessageId, turn.Now));
        return new WrittenTurn(
            ids, Array.ConvertAll(letters, letter => letter.Write(session, turn.Now)), Array.ConvertAll(notices, notice => notice.Write(session, turn.Now)));
    }

    public void UpdateLane()
    {
        lane.State = _state ?? lane.State;
        lane.ContactState = _contactState ?? lane.ContactState;
        lane.Ended |= _ends;
        lane.Blocked = _blocks || (lane.Blocked && !Unblocks);
        lane.OptedOut = _effects.OptsOut || (lane.OptedOut && !Reopens);
    }

    public IEnumerable<PendingSend> Sends(long[] ids) =>
        ids.Select((id, i) => new PendingSend(id, pending.Channel, replies[i], pending.MessageId, turn.Now));
}

/// <summary>Rows that a turn's commit added.</summary>
readonly record struct WrittenTurn(long[] Replies, PostedLetter[] Letters, PostedNotice[] Notices);
