using AubmBot.BotFramework.Channels;
using AubmBot.Core.Data;
using AubmBot.Core.Tickets;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>Who is offered to whom next: the longest waiting first, whether on the line or to be called back.</summary>
static class TeamOrder
{
    const int Noon = 12;

    static readonly TimeSpan
        Lease = TimeSpan.FromMinutes(2), LongestTalk = TimeSpan.FromHours(4), LongestLine = TimeSpan.FromMinutes(30), LongestPromise = TimeSpan.FromDays(7);

    /// <summary>Claims the next request for somebody who is free; null where there is none.</summary>
    /// <param name="context">In the writer's transaction.</param>
    /// <param name="team">Whom to ring.</param>
    /// <param name="now">The moment.</param>
    /// <param name="hour">The same on the citizens' clocks.</param>
    public static PersonRequest? Claim(AubmDbContext context, ICallsTeam team, DateTimeOffset now, int hour)
    {
        var open = context.PersonRequests.Where(request => PersonRequests.Open.Contains(request.State)).OrderBy(request => request.Since).ToList();
        var free = team.Team.Except(open.Where(IsWithTeam).Select(request => request.Agent)).ToList();
        // One of the queue at a time: who accepts gets its first, and that must be the one they heard about.
        var lineIsOffered = open.Exists(request => !request.IsCallback && request.State == PersonRequestState.Offered);
        var next = open.Find(request => request.State == PersonRequestState.Waiting && request.NotBefore <= now
            && (request.IsCallback ? IsTime(request, hour) && !IsOnTheLine(context, request, now) : !lineIsOffered));
        if (free.Count == 0 || next is null)
            return null;
        next.Agent = free[next.Offers % free.Count];
        next.Offers++;
        (next.State, next.OfferedAt) = (PersonRequestState.Offered, now);
        return next;
    }

    /// <summary>Settles what nobody will tell of any more, and callbacks that are not to be made.</summary>
    public static void TidyUp(AubmDbContext context, ICallsTeam team, DateTimeOffset now)
    {
        foreach (var request in context.PersonRequests.Where(request => PersonRequests.Open.Contains(request.State)).ToList())
        {
            var waits = request.State is PersonRequestState.Waiting or PersonRequestState.Ringing;
            if (request.State == PersonRequestState.Offered && now - request.OfferedAt > Lease)
                TeamCalls.NobodyTook(request, now);
            else if (request.State == PersonRequestState.Accepted && now - request.OfferedAt > LongestTalk)
                request.State = request.IsCallback ? PersonRequestState.Failed : PersonRequestState.Done;
            else if (waits && !request.IsCallback && now - request.Since > LongestLine)
                request.State = PersonRequestState.Gone;
            else if (waits && request.IsCallback && (now - request.Since > LongestPromise || !team.MayCall(request.Phone ?? "")))
                request.State = PersonRequestState.Failed;
            else if (waits && request.IsCallback && !StandsOpen(context, request))
                request.State = PersonRequestState.Gone;
        }
    }

    static bool IsWithTeam(PersonRequest request) => request.State is PersonRequestState.Offered or PersonRequestState.Accepted;

    static bool IsTime(PersonRequest request, int hour) => request.PartOfDay switch
    {
        "morning" => hour < Noon,
        "afternoon" => hour >= Noon,
        _ => true,
    };

    // Somebody of the team did it by hand meanwhile.
    static bool StandsOpen(AubmDbContext context, PersonRequest request) => context.Tickets.Any(ticket =>
        ticket.Reference == request.Reference && (ticket.State == TicketState.Open || ticket.State == TicketState.InProgress));

    // No second call while one is open. One whose end nobody told counts no longer than a call can take.
    static bool IsOnTheLine(AubmDbContext context, PersonRequest request, DateTimeOffset now)
    {
        var channel = context.Conversations.Where(conversation => conversation.Id == request.ConversationId).Select(conversation => conversation.Channel);
        var since = now - LongestTalk;
        return context.Conversations.Any(conversation => conversation.Contact!.ExternalId == request.Phone && channel.Contains(conversation.Channel)
            && conversation.EndedAt == null && conversation.CreatedAt > since);
    }
}
