using AubmBot.Core.Data;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Conversations;

/// <summary>
/// Lets committed messages leave: in order within a conversation, conversations side by side. The claim is committed before
/// the call and no database connection is held while a platform thinks.
/// </summary>
public sealed class Outbox(Writer writer, ChannelGates gates, TimeProvider clock, ILogger<Outbox> logger)
{
    public void Send(Lane lane, IEnumerable<PendingSend> sends)
    {
        if (lane.Enqueue(sends))
            ThreadPool.UnsafeQueueUserWorkItem(async void (idle) => await DrainAsync(idle), lane, preferLocal: false);
    }

    async Task DrainAsync(Lane lane)
    {
        while (lane.NextSend() is { } send)
        {
            try
            {
                await SendToTheEndAsync(lane, send);
            }
            catch (Exception failure)
            {
                logger.LogError("message {MessageId} was not settled: {Failure}", send.MessageId, failure.GetType().Name);
            }
        }
    }

    async Task SendToTheEndAsync(Lane lane, PendingSend send)
    {
        while (true)
        {
            var fate = lane.Blocked ? new Fate(MessageState.Rejected, "contact blocked the bot") : await TryAsync(send);
            send = send with { Attempts = send.Attempts + 1, NotBefore = fate.NextAttemptAt };
            var marked = MarkAsync(lane, send, fate);
            if (fate.State == MessageState.Sent)
                return;
            await marked;
            logger.LogWarning("message {MessageId} on {Channel}: {State}, {Reason}", send.MessageId, send.Channel.Id, fate.State, fate.Reason);
            if (fate.State != MessageState.Rejected)
                continue;
            foreach (var rest in lane.TakeRest(send))
                await MarkAsync(lane, rest, new Fate(MessageState.Rejected, "an earlier part failed"));
            return;
        }
    }

    async Task<Fate> TryAsync(PendingSend send)
    {
        var gate = gates[send.Channel];
        using var place = await gate.EnterAsync(send.NotBefore);
        var outcome = await send.Channel.SendAsync(send.Part, CancellationToken.None);
        var fate = Fate.Of(outcome, send.Attempts + 1, send.CreatedAt, clock.GetUtcNow(), Random.Shared.NextDouble());
        if (fate.PausesChannel is { } until)
            gate.PauseUntil(until);
        return fate;
    }

    Task MarkAsync(Lane lane, PendingSend send, Fate fate) => writer.WriteAsync(session =>
    {
        session.MarkOutbound(send.MessageId, fate, send.Attempts);
        if (fate.BlocksContact)
            session.SetBlocked(lane.ContactId, clock.GetUtcNow());
        return fate.BlocksContact;
    }, blocked => lane.Blocked |= blocked);
}
