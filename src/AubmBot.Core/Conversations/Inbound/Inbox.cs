using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Files;

namespace AubmBot.Core.Conversations.Inbound;

/// <summary>The door: what comes in is durable before the platform hears 200, and what was stored before goes no further.</summary>
public sealed class Inbox(Writer writer, Lanes lanes, TurnRunner turns, Outbox outbox, FileSignal files, TimeProvider clock) : IInbox
{
    public async Task<IReadOnlyList<long>> AcceptAsync(IChannel channel, IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        if (activities.Count == 0)
            return [];
        var arrivals = activities.Select(activity => new Arrival(channel, activity, lanes.Hold(KeyOf(channel, activity)))).ToArray();
        return await StoreAsync(arrivals);
    }

    /// <summary>As <see cref="AcceptAsync"/>, and waits for the replies, which then are not sent any other way; asked again, it gives the same ones.</summary>
    public async Task<IReadOnlyList<Activity>> AskAsync(IChannel channel, Activity activity, CancellationToken cancellationToken)
    {
        var waiter = new TaskCompletionSource<IReadOnlyList<Activity>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await StoreAsync([new Arrival(channel, activity, lanes.Hold(KeyOf(channel, activity)), waiter)]);
        return await waiter.Task.WaitAsync(cancellationToken);
    }

    async Task<IReadOnlyList<long>> StoreAsync(Arrival[] arrivals)
    {
        try
        {
            var stored = await writer.WriteAsync(session => Array.ConvertAll(arrivals, arrival => Store(session, arrival)), RunTurns);
            return Array.ConvertAll(stored, message => message.Id);
        }
        finally
        {
            foreach (var arrival in arrivals)
                lanes.Release(arrival.Lane);
        }
    }

    Stored Store(IWriteSession session, Arrival arrival)
    {
        var (lane, now) = (arrival.Lane, clock.GetUtcNow());
        var opened = lane.IsOpen ? null : session.OpenConversation(lane.Key, arrival.Contact, now);
        var (id, isNew) = session.InsertInbound(opened?.Id ?? lane.ConversationId, arrival.Activity.Id, arrival.Json, now);
        var revised = isNew && Revisions.Is(arrival.Activity)
            ? Revisions.Write(session, opened?.Id ?? lane.ConversationId, arrival.Activity)
            : null;
        return new Stored(arrival, opened, id, isNew, revised, now);
    }

    void RunTurns(Stored[] messages)
    {
        foreach (var (arrival, opened, id, isNew, revised, at) in messages)
        {
            if (opened is not null)
                arrival.Lane.Open(opened);
            if (isNew && CitizensOwn.Is(arrival.Activity))
                outbox.Hear(arrival.Lane, at);
            if (isNew && Revisions.Is(arrival.Activity))
                files.Give();
            if (revised is { } original)
                Revisions.Take(arrival.Lane, original, arrival.Activity);
            if (isNew)
                turns.Run(arrival.Lane, new PendingTurn(id, arrival.Channel, arrival.Activity, at, arrival.Waiter));
            else if (arrival.Waiter is not null)
                turns.Run(arrival.Lane, new PendingTurn(id, arrival.Channel, arrival.Activity, at, arrival.Waiter, Repeated: true));
        }
    }

    static ConversationKey KeyOf(IChannel channel, Activity activity) =>
        new(channel.Id, channel.AccountOf(activity), activity.Conversation?.Id ?? throw new MalformedPayloadException("an activity names its conversation"));

    readonly record struct Stored(Arrival Arrival, OpenedConversation? Opened, long Id, bool IsNew, long? Revised, DateTimeOffset At);

    sealed record Arrival(IChannel Channel, Activity Activity, Lane Lane, TaskCompletionSource<IReadOnlyList<Activity>>? Waiter = null)
    {
        public string Json { get; } = ActivityJson.Write(Activity);

        // A group has no one person: what is remembered there is the group's.
        public string Contact { get; } = Activity.Conversation?.IsGroup == true
            ? Activity.Conversation.Id!
            : Activity.From?.Id ?? Activity.Conversation!.Id!;
    }
}
