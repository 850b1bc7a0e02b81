using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>Looks requests for a person up, and lets one be accepted once.</summary>
public sealed class PersonRequests(IDbContextFactory<AubmDbContext> database, Writer writer, IEnumerable<IChannel> channels)
{
    public const string Quota = "callback";
    public const int MostCallbacksADay = 3;

    internal static readonly PersonRequestState[] Open =
        [PersonRequestState.Ringing, PersonRequestState.Waiting, PersonRequestState.Offered, PersonRequestState.Accepted];

    /// <summary>Who can ring the team; null where nobody can.</summary>
    public ICallsTeam? Team { get; } = channels.OfType<ICallsTeam>().FirstOrDefault(channel => channel.Team.Count > 0);

    /// <summary>Whether the caller may be promised a callback: on a number that may be called, one at a time, three a day.</summary>
    public async Task<bool> MayPromiseAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        HotlineMemory.Caller(turn) is { } phone && Team is { IsStopped: false } team && team.MayCall(phone) && !DailyQuota.IsUsedUp(turn, Quota, MostCallbacksADay)
        && !await IsPendingAsync(turn, cancellationToken);

    /// <summary>The number that calls is going to be called back already.</summary>
    public async Task<bool> IsPendingAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (HotlineMemory.Caller(turn) is not { } phone)
            return false;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.PersonRequests.AnyAsync(
            request => Open.Contains(request.State) && request.IsCallback && request.Phone == phone, cancellationToken);
    }

    /// <summary>Asked every few seconds: no model has to be built to learn that nobody waits.</summary>
    public Task<bool> AnyOpenAsync() => writer.WriteAsync(session => session.IsAnyoneWaiting());

    public async Task<PersonRequest?> FindAsync(string? key, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.PersonRequests.AsNoTracking().FirstOrDefaultAsync(request => request.Key == key, cancellationToken);
    }

    /// <summary>
    /// Somebody of the team takes it: durable before a citizen's telephone rings, and only while the offer stands. True once
    /// more for the same call: a process that died after the commit says what it would have said.
    /// </summary>
    public Task<bool> TryAcceptAsync(string? key, int offer, string call) => writer.WriteAsync(session =>
    {
        var accepted = false;
        session.WithContext(context =>
        {
            var request = context.PersonRequests.FirstOrDefault(request => request.Key == key);
            accepted = request is { State: PersonRequestState.Accepted } && request.AgentCall == call;
            if (request is not { State: PersonRequestState.Offered } || request.Offers != offer)
                return;
            accepted = true;
            (request.State, request.AgentCall) = (PersonRequestState.Accepted, call);
            request.Calls += request.IsCallback ? 1 : 0;
        });
        return accepted;
    });
}
