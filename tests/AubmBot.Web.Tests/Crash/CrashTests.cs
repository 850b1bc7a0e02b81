using System.Text.Json.Nodes;
using AubmBot.CrashHost;

namespace AubmBot.Web.Tests.Crash;

/// <summary>
/// The process is killed (as <c>kill -9</c>) in the middle of a turn and started again: nothing is lost, no ticket doubled.
/// A reply may come twice only if the platform had taken it and that was not yet noted: the one window that stays open.
/// </summary>
public sealed class CrashTests(CrashTests.Undisturbed undisturbed) : IClassFixture<CrashTests.Undisturbed>
{
    public static TheoryData<CrashStep, string> Points =>
    [
        .. Enum.GetValues<CrashStep>().Where(step => step < CrashStep.BeforeTeamIsRung).Select(step => (step, ComplaintScript.Send)),
        (CrashStep.AfterInboxCommit, ComplaintScript.Consent),
        (CrashStep.BeforeTurnCommit, ComplaintScript.Consent),
        (CrashStep.AfterTurnCommit, ComplaintScript.Consent),
        (CrashStep.AfterPlatformCall, ComplaintScript.Consent),
    ];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_process_killed_at_any_point_of_a_turn_loses_nothing_and_doubles_no_ticket(CrashStep step, string message)
    {
        await using var run = await CrashRun.PlayAsync($"{step} {message}");

        run.Kills.ShouldBe(1);
        var ticket = (await run.TicketsAsync()).ShouldHaveSingleItem();
        JsonNode.DeepEquals(JsonNode.Parse(ticket.Fields), ComplaintScript.Fields).ShouldBeTrue(ticket.Fields);
        ticket.Phone.ShouldBe("+212612345678");
        (await run.MessagesAsync()).Count.ShouldBe(undisturbed.Rows);
        run.Journal.Distinct().ShouldBe(undisturbed.Journal);
        var twice = run.Journal.CountBy(reply => reply).Where(reply => reply.Value > 1).ToList();
        if (step is CrashStep.AfterPlatformCall or CrashStep.BeforeSentCommit)
            twice.ShouldAllBe(reply => reply.Key.StartsWith($"{message} ", StringComparison.Ordinal) && reply.Value == 2);
        else
            twice.ShouldBeEmpty();
    }

    [Fact]
    public void Undisturbed_every_message_is_answered_and_nothing_comes_twice()
    {
        undisturbed.Journal.Select(reply => reply.Split(' ')[0]).Distinct().ShouldBe(["m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8"]);
        undisturbed.Journal.ShouldBeUnique();
    }

    /// <summary>What the same complaint looks like when nothing goes wrong.</summary>
    public sealed class Undisturbed : IAsyncLifetime
    {
        public IReadOnlyList<string> Journal { get; private set; } = [];

        public int Rows { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await using var run = await CrashRun.PlayAsync(crashAt: null);
            (Journal, Rows) = (run.Journal, (await run.MessagesAsync()).Count);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
