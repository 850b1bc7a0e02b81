using AubmBot.BotFramework.Channels;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.SendingWindows;
using AubmBot.Core.Data;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Conversations.Outbound;

/// <summary>
/// Lets committed messages leave: in order within a conversation, conversations side by side. The claim is committed before
/// the call and no database connection is held while a platform thinks.
/// </summary>
/// <param name="writer">Where fates are noted.</param>
/// <param name="gates">Calls in flight.</param>
/// <param name="budget">What sending may cost.</param>
/// <param name="detour">Where letters go that cannot go here; it sends through this outbox itself.</param>
/// <param name="announcement">Tells of letters that wait; its words leave through this outbox too.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Ids and reasons.</param>
public sealed class Outbox(
    Writer writer, ChannelGates gates, SendingBudget budget, Lazy<Detour> detour, Lazy<Announcement> announcement, TimeProvider clock, ILogger<Outbox> logger)
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

    /// <summary>The citizen did something: what waited for that leaves now.</summary>
    public void Hear(Lane lane, DateTimeOffset at)
    {
        if (lane.Hear(at) is { Count: > 0 } waited)
            Send(lane, waited);
    }

    /// <summary>A letter that the platform took, and found too late afterwards: it goes another way, or waits.</summary>
    public async Task KeepAsync(Lane lane, IReadOnlyList<PendingSend> letter, string reason)
    {
        await WaitAsync(lane, letter, Fate.Waits(reason), lane.HeardAt);
        // The citizen may have written meanwhile.
        Send(lane, []);
    }

    async Task SendToTheEndAsync(Lane lane, PendingSend send)
    {
        while (true)
        {
            var heardAt = lane.HeardAt;
            var fate = (Refusal(lane, send) ?? await budget.RefuseAsync(send.Channel, lane.Key.ExternalId, send.MessageId, send.ReplyToId is null)) is { } reason
                ? new Fate(MessageState.Rejected, reason, MayGoElsewhere: !lane.OptedOut)
                : await TryAsync(lane, send);
            if (fate.WaitsForCitizen)
            {
                await WaitAsync(lane, [send, .. lane.TakeRest(send)], fate, heardAt);
                return;
            }
            send = send with { Attempts = send.Attempts + 1, NotBefore = fate.NextAttemptAt };
            if (fate.State == MessageState.Rejected)
            {
                await RejectAsync(lane, send, fate);
                return;
            }
            var marked = MarkAsync(send, fate);
            if (fate.State == MessageState.Sent)
                return;
            await marked;
            Warn(send, fate);
        }
    }

    // The rest of a letter goes where its first part goes, or nowhere. Going elsewhere marks its rows in the same transaction: a
    // process that dies before that asks this platform again, and loses nothing.
    async Task RejectAsync(Lane lane, PendingSend send, Fate fate)
    {
        Warn(send, fate);
        var rest = lane.TakeRest(send);
        if (fate.BlocksContact)
            await BlockAsync(lane);
        if (Announcement.Is(send.Part))
        {
            await MarkAsync(send, fate, context => Announcement.Withdraw(context, lane.ConversationId, fate.Reason));
            await announcement.Value.FailAsync(lane);
            return;
        }
        if (fate.MayGoElsewhere && await detour.Value.TryAsync(lane, [send, .. rest], fate.Reason!))
            return;
        await MarkAsync(send, fate);
        foreach (var part in rest)
            await MarkAsync(part, new Fate(MessageState.Rejected, "an earlier part failed"));
    }

    void Warn(PendingSend send, Fate fate) =>
        logger.LogWarning("message {MessageId} on {Channel}: {State}, {Reason}", send.MessageId, send.Channel.Id, fate.State, fate.Reason);

    async Task WaitAsync(Lane lane, IReadOnlyList<PendingSend> letter, Fate fate, DateTimeOffset? heardAt)
    {
        if (await detour.Value.TryAsync(lane, letter, fate.Reason!))
            return;
        var waits = fate with { Reason = $"{fate.Reason}; waits for the citizen" };
        if (!await announcement.Value.TryAsync(lane, letter, waits))
            foreach (var part in letter)
                await MarkAsync(part, waits);
        lane.Wait(letter, heardAt);
    }

    // In this order (channel rule 15). What was said in a turn was asked for; the rest of a letter goes with its first part.
    static string? Refusal(Lane lane, PendingSend send) =>
        lane.OptedOut && send.ReplyToId is null ? "contact asked for silence"
        : lane.Blocked ? "contact blocked the bot"
        : null;

    async Task<Fate> TryAsync(Lane lane, PendingSend send)
    {
        var gate = gates[send.Channel];
        using var place = await gate.EnterAsync(send.NotBefore);
        var window = SendingWindow.Of(send.Channel.Capabilities, lane.HeardAt, SendingWindow.AuthorOf(send.Part), clock.GetUtcNow());
        // Answers belong to what was asked, a day ago; only what nobody asked for has an approved text, and that holds all of it or none.
        var approved = !window.IsOpen && send.ReplyToId is null && !lane.HasRest(send) ? (send.Channel as IApprovedTexts)?.Approve(send.Part) : null;
        if (!window.IsOpen && approved is null)
            return send.ReplyToId is null
                ? Fate.Waits(SendingWindow.Reason)
                : new Fate(MessageState.Rejected, SendingWindow.Reason);
        var outcome = await send.Channel.SendAsync(approved ?? send.Part, CancellationToken.None);
        var fate = Fate.Of(outcome, send.Attempts + 1, send.CreatedAt, clock.GetUtcNow(), Random.Shared.NextDouble());
        if (fate.PausesChannel is { } until)
            gate.PauseUntil(until);
        // The platform's clock is the one that counts: a letter that it finds too late waits as one that we find so.
        return outcome.Failure == SendFailure.WindowClosed && send.ReplyToId is null && approved is null && !Announcement.Is(send.Part)
            ? Fate.Waits(fate.Reason!)
            : fate;
    }

    Task BlockAsync(Lane lane) => writer.WriteAsync(
        session =>
        {
            session.SetBlocked(lane.ContactId, clock.GetUtcNow());
            return true;
        },
        blocked => lane.Blocked = blocked);

    Task MarkAsync(PendingSend send, Fate fate, Action<AubmDbContext>? beside = null) => writer.WriteAsync(session =>
    {
        session.MarkOutbound(send.MessageId, fate, send.Attempts);
        if (beside is not null)
            session.WithContext(beside);
        if (fate.State is MessageState.Sent or MessageState.Rejected && Confidential.Is(send.Part))
            session.WithContext(context => Confidential.Hide(context, send.MessageId));
        return true;
    });
}
