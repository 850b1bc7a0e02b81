using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Conversations;

/// <summary>Takes up at start what an earlier process left: turns not committed, messages not sent, calls without an answer.</summary>
public sealed class Recovery(
    IDbContextFactory<AubmDbContext> database, Writer writer, Lanes lanes, TurnRunner turns, Outbox outbox,
    ConfiguredChannels channels, LastHeard lastHeard, ILogger<Recovery> logger)
{
    const int MostUnanswered = 2;

    static readonly MessageState[] Unfinished = [MessageState.New, MessageState.Claimed, MessageState.Retry, MessageState.Uncertain];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // In most starts there is nothing, and no model has to be built to learn that.
        if (!await writer.WriteAsync(session => session.IsAnythingUnfinished()))
            return;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var messages = await context.Messages.AsNoTracking().Include(message => message.Conversation!.Contact)
            .Where(message => Unfinished.Contains(message.State)).OrderBy(message => message.Id).ToListAsync(cancellationToken);
        if (messages.Count > 0)
            logger.LogInformation("taking up {Count} messages that an earlier process left", messages.Count);
        // What was said before stands in its lane before a turn can say more: the order holds.
        foreach (var left in messages.GroupBy(message => (AreTurns: message.Direction == Direction.In, message.ConversationId)).OrderBy(left => left.Key.AreTurns))
            await TakeUpAsync(left.First().Conversation!, left.Key.AreTurns, [.. left]);
    }

    async Task TakeUpAsync(Conversation conversation, bool areTurns, IReadOnlyList<Message> left)
    {
        if (channels.Find(conversation.Channel) is not { } channel)
        {
            logger.LogWarning("{Count} messages from {MessageId} on wait: channel {Channel} is not configured", left.Count, left[0].Id, conversation.Channel);
            return;
        }
        var lane = lanes.Hold(conversation.Key);
        try
        {
            var contact = conversation.Contact!;
            lane.Open(new OpenedConversation(
                conversation.Id, conversation.State, conversation.EndedAt is not null, contact.Id, contact.State, contact.BlockedAt is not null,
                contact.OptedOutAt is not null, await lastHeard.AtAsync(conversation.Id)));
            await (areTurns ? RunAgainAsync(lane, channel, left) : SendAgainAsync(lane, channel, left));
        }
        finally
        {
            lanes.Release(lane);
        }
    }

    async Task RunAgainAsync(Lane lane, IChannel channel, IReadOnlyList<Message> left)
    {
        foreach (var message in left)
            await RunAgainAsync(lane, channel, message);
    }

    // All at once: the first part of a letter takes its rest along when it waits or goes elsewhere.
    async Task SendAgainAsync(Lane lane, IChannel channel, IReadOnlyList<Message> left)
    {
        var sends = new List<PendingSend>();
        foreach (var message in left)
            if (await SendAgainAsync(channel, message) is { } send)
                sends.Add(send);
        outbox.Send(lane, sends);
    }

    // Counted before it runs: a message that kills the process is parked after its third start.
    async Task RunAgainAsync(Lane lane, IChannel channel, Message message)
    {
        var starts = message.Attempts + 1;
        var parks = starts >= TurnRunner.MostStarts;
        await writer.WriteAsync(session =>
        {
            session.CountStart(message.Id, starts);
            if (parks)
                session.MarkInbound(message.Id, MessageState.Parked, "the process died in every turn");
            return parks;
        });
        if (!parks)
            turns.Run(lane, new PendingTurn(message.Id, channel, Read(message), message.CreatedAt));
    }

    // A dead process may or may not have made its call: the message is sent once more, and a third process leaves it alone.
    async Task<PendingSend?> SendAgainAsync(IChannel channel, Message message)
    {
        var unanswered = message.State is MessageState.Claimed or MessageState.Uncertain;
        var attempts = unanswered ? message.Attempts + 1 : message.Attempts;
        var fate = attempts > MostUnanswered
            ? new Fate(MessageState.Rejected, "no answer known after several calls")
            : new Fate(MessageState.Uncertain, "the process died before the answer", NextAttemptAt: message.NextAttemptAt);
        if (unanswered)
            await writer.WriteAsync(session =>
            {
                session.MarkOutbound(message.Id, fate, attempts);
                return fate;
            });
        return unanswered && fate.State != MessageState.Uncertain
            ? null
            : new PendingSend(message.Id, channel, Read(message), message.ReplyToId, message.CreatedAt, attempts, message.NextAttemptAt);
    }

    static Activity Read(Message message) => ActivityJson.Read(message.Activity);
}
