using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Tickets;
using AubmBot.CrashHost;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Crash;

/// <summary>
/// The process is killed while a citizen is to be called back. At most once: no citizen's telephone rings twice for one promise,
/// and where it is not known whether it rang, the ticket stays with the team. Nobody is forgotten.
/// </summary>
public sealed class CallbackCrashTests
{
    static readonly TimeSpan AnOffer = TimeSpan.FromMinutes(10), AWorkingDay = TimeSpan.FromHours(5);

    [Theory]
    [InlineData(CrashStep.BeforeTeamIsRung, 0)]
    [InlineData(CrashStep.AfterTeamIsRung, 1)]
    public async Task Killed_around_ringing_the_team_nobody_is_forgotten_and_a_late_acceptance_rings_no_citizen(CrashStep step, int rungBefore)
    {
        await using var run = await CallbackRun.PromiseAsync($"{step} any");
        await run.DieAsync();
        run.Placed.Count.ShouldBe(rungBefore);

        await run.LiveAsync(AnOffer);
        await run.UntilAsync(request => request.State == PersonRequestState.Waiting, "the offer without news ran out");
        await run.LiveAsync(AnOffer * 2);
        await BotLooks.UntilAsync(() => run.Placed.Count == rungBefore + 1, "the team is rung once more");

        foreach (var late in run.Placed.Take(rungBefore))
            (await run.AcceptAsync(late)).Dial.ShouldBeNull("that offer is over");
        var member = await run.AcceptAsync(run.Placed[^1]);
        member.Dial!.Element("Number")!.Value.ShouldBe(CallbackRun.Citizen);
        await member.DialledAsync("completed", bridged: true);
        await run.UntilAsync(request => request is { State: PersonRequestState.Done, Calls: 1 }, "they talked");
    }

    [Theory]
    [InlineData(CrashStep.BeforeTurn)]
    [InlineData(CrashStep.AfterBotRan)] // The acceptance is on disk, its turn is not.
    [InlineData(CrashStep.AfterTurnCommit)]
    public async Task Killed_while_somebody_accepts_the_same_verbs_come_when_twilio_asks_again(CrashStep step)
    {
        await using var run = await CallbackRun.PromiseAsync($"{step} offer-key");
        await BotLooks.UntilAsync(() => run.Placed.Count == 1, "the team is rung");
        var member = await run.PickUpAsync(run.Placed[0]);
        await Should.ThrowAsync<HttpRequestException>(() => member.PressAsync("1"));
        await run.DieAsync();

        await run.LiveAsync(TimeSpan.Zero);
        var again = await run.AskAgainAsync(member);

        again.Dial!.Element("Number")!.Value.ShouldBe(CallbackRun.Citizen);
        (await run.RequestAsync()).Calls.ShouldBe(1);
        run.Placed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Killed_after_an_acceptance_of_which_no_news_comes_nobody_is_called_twice_and_the_ticket_stays_open()
    {
        await using var run = await CallbackRun.PromiseAsync($"{CrashStep.AfterTurnCommit} offer-key");
        await BotLooks.UntilAsync(() => run.Placed.Count == 1, "the team is rung");
        var member = await run.PickUpAsync(run.Placed[0]);
        await Should.ThrowAsync<HttpRequestException>(() => member.PressAsync("1"));
        await run.DieAsync();

        await run.LiveAsync(AWorkingDay);
        await run.UntilAsync(request => request.State == PersonRequestState.Failed, "it is left to the team");

        run.Placed.Count.ShouldBe(1);
        (await run.TicketAsync()).State.ShouldBe(TicketState.Open);
    }
}
