using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Paging;
using AubmBot.Core.Data;
using AubmBot.Core.Guards;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>
/// The middle of a message's way: runs the bot, then commits the dialog's state, business rows, replies and "processed"
/// together. A turn that throws is run again from the stored state; after the last try it is parked with an apology.
/// </summary>
public sealed class TurnRunner(
    TurnAdapter adapter, Writer writer, Outbox outbox, Post post, Pager pager, Feed feed, Transcript transcript, Gathering gathering, Excess excess, ILanguages languages,
    TimeProvider clock, ILogger<TurnRunner> logger)
{
    /// <summary>Starts of a turn before its message is parked.</summary>
    public const int MostStarts = 3;

    /// <summary>Runs the turn when its conversation's earlier ones are done; does not wait for it.</summary>
    public void Run(Lane lane, PendingTurn pending)
    {
        if (lane.Enqueue(pending))
            ThreadPool.UnsafeQueueUserWorkItem(async void (idle) => await DrainAsync(idle), lane, preferLocal: false);
    }

    async Task DrainAsync(Lane lane)
    {
        while (lane.HasTurn())
        {
            await gathering.WaitAsync(lane);
            if (lane.NextTurn() is { } pending)
                await RunToTheEndAsync(lane, excess.Settle(lane, pending));
        }
    }

    async Task RunToTheEndAsync(Lane lane, PendingTurn pending)
    {
        if (pending.Repeated)
        {
            await RepeatAsync(pending);
            return;
        }
        for (var start = 1; start <= MostStarts; start++)
        {
            try
            {
                var turn = NewTurn(lane, pending);
                await RunAsync(turn, pending);
                await CommitAsync(lane, pending, turn, MessageState.Done, reason: null);
                return;
            }
            catch (Exception failure)
            {
                // The exception's message may hold the citizen's words: its type and place are what is logged.
                logger.LogError("turn of message {MessageId} failed, start {Start}: {Failure} {Place}",
                    pending.MessageId, start, failure.GetType().Name, failure.StackTrace?.Split('\n').FirstOrDefault()?.Trim());
            }
        }
        await ParkAsync(lane, pending);
    }

    async Task RunAsync(TurnContext turn, PendingTurn pending)
    {
        await using var typing = new TypingBeat(pending.Channel, pending.Activity, clock);
        await adapter.RunAsync(turn, CancellationToken.None);
    }

    async Task RepeatAsync(PendingTurn pending)
    {
        try
        {
            pending.Waiter?.TrySetResult(await transcript.RepliesAsync(pending.MessageId));
        }
        catch (Exception failure)
        {
            logger.LogError("replies to message {MessageId} could not be read: {Failure}", pending.MessageId, failure.GetType().Name);
            pending.Waiter?.TrySetResult([]);
        }
    }

    async Task ParkAsync(Lane lane, PendingTurn pending)
    {
        try
        {
            var turn = NewTurn(lane, pending);
            turn.Language = languages.FromTag(turn.ConversationState.GetString(ConversationMemory.Language)) ?? languages.All[0].Code;
            await turn.SendActivityAsync(Activity.Message(languages.Say("turn.failed", turn.Language)));
            await CommitAsync(lane, pending, turn, MessageState.Parked, "turn failed");
        }
        catch (Exception failure)
        {
            // The database itself is out of order; the row is still New and the next start takes it up.
            logger.LogCritical("message {MessageId} could not be parked: {Failure}", pending.MessageId, failure.GetType().Name);
            pending.Waiter?.TrySetResult([]);
        }
    }

    TurnContext NewTurn(Lane lane, PendingTurn pending)
    {
        var turn = new TurnContext(
            adapter, pending.Activity, BotState.Read(lane.State), BotState.Read(lane.ContactState), clock.GetUtcNow())
        {
            Language = languages.All[0].Code,
            IsSpoken = pending.Channel.Capabilities.Spoken,
        };
        turn.Set(new TurnEffects());
        var isGroup = pending.Activity.Conversation?.IsGroup == true;
        turn.Set(new TurnOrigin(lane.ConversationId, lane.ContactId, pending.Channel.Capabilities, isGroup, lane.OptedOut, pending.MessageId, pending.ArrivedAt)
        {
            BroughtBy = pending.BroughtBy,
            HasFiles = pending.Channel is IMediaSource,
        });
        turn.Set(lane.Pulse);
        return turn;
    }

    async Task CommitAsync(Lane lane, PendingTurn pending, TurnContext turn, MessageState state, string? reason)
    {
        var said = JoinedReplies.Of(turn.Responses, pending.Channel.Capabilities);
        var replies = pager.Cut(turn, pending.Channel.Capabilities, [.. said.SelectMany(pending.Channel.Render)]);
        foreach (var reply in replies)
            TurnAdapter.Address(reply, pending.Activity);
        var letters = turn.Get<TurnEffects>().Letters.Select(post.Seal).ToArray();
        var notices = turn.Get<TurnEffects>().Notices.Select(post.Seal).ToArray();
        var commit = new TurnCommit(lane, pending, turn, replies, letters, notices, state, reason);
        try
        {
            await writer.WriteAsync(commit.Write, written =>
            {
                commit.UpdateLane();
                if (commit.SendsReplies)
                    outbox.Send(lane, commit.Sends(written.Replies));
                pending.Waiter?.TrySetResult(replies);
                feed.Publish(lane.ConversationId);
                foreach (var posted in written.Letters)
                    post.Deliver(posted);
                foreach (var posted in written.Notices)
                    TakeUp(posted);
                turn.Get<TurnEffects>().Complete();
            });
        }
        finally
        {
            Array.ForEach(letters, post.Release);
            Array.ForEach(notices, post.Release);
        }
    }

    void TakeUp(PostedNotice posted)
    {
        if (posted.Opened is { } opened)
            posted.Sealed.Lane.Open(opened);
        if (posted.Turn is { } turn)
            Run(posted.Sealed.Lane, turn);
    }
}
