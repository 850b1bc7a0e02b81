using AubmBot.BotFramework.Channels;
using AubmBot.Core.Calendar;
using AubmBot.Core.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>
/// Rings the team for those who wait and for callbacks, in opening hours. The claim is on disk before a telephone rings; who
/// is called, and when, comes from rows alone, so that a process that died is taken over by the next one.
/// </summary>
public sealed class TeamCaller(
    PersonRequests requests, OpeningHours hours, TimeZoneInfo zone, Writer writer, TimeProvider clock, ILogger<TeamCaller> logger) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromSeconds(2), AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Rings whoever is free, for whoever is next; once the task is done the platform has answered.</summary>
    public async Task RingAsync(CancellationToken cancellationToken)
    {
        if (requests.Team is not { } team || !await requests.AnyOpenAsync())
            return;
        await ChangeAsync(context => TeamOrder.TidyUp(context, team, clock.GetUtcNow()));
        while (!team.IsStopped && hours.IsOpen(clock.GetUtcNow()) && await ClaimAsync(team) is { } claimed)
        {
            var outcome = await team.RingAsync(claimed.Agent!, claimed.Key, claimed.Offers, cancellationToken);
            if (outcome.Failure is { } failure)
                await FailedAsync(claimed, failure, outcome.Code);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (requests.Team is null)
            return;
        using var look = new PeriodicTimer(Look, clock);
        while (await look.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RingAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError("the team could not be rung: {Failure}", failure.GetType().Name);
            }
        }
    }

    async Task<PersonRequest?> ClaimAsync(ICallsTeam team)
    {
        var now = clock.GetUtcNow();
        PersonRequest? claimed = null;
        await ChangeAsync(context => claimed = TeamOrder.Claim(context, team, now, TimeZoneInfo.ConvertTime(now, zone).Hour));
        return claimed;
    }

    // Where the answer was lost the telephone may ring: the offer stands until its time is over.
    async Task FailedAsync(PersonRequest claimed, SendFailure failure, string? code)
    {
        logger.LogWarning("request {RequestId} could not be offered: {Failure} {Code}", claimed.Id, failure, code);
        if (failure == SendFailure.OutcomeUnknown)
            return;
        await ChangeAsync(context =>
        {
            var request = context.PersonRequests.Single(request => request.Id == claimed.Id);
            if (request.State == PersonRequestState.Offered && request.Offers == claimed.Offers)
                (request.State, request.NotBefore) = (PersonRequestState.Waiting, clock.GetUtcNow() + AfterFailure);
        });
    }

    Task<bool> ChangeAsync(Action<AubmDbContext> change) => writer.WriteAsync(session =>
    {
        session.WithContext(change);
        return true;
    });
}
