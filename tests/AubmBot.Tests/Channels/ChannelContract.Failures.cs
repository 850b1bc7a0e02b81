using AubmBot.BotFramework.Channels;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels;

public abstract partial class ChannelContract
{
    [Fact]
    public async Task A_rate_limit_waits_as_long_as_the_platform_says()
    {
        Platform.Next(RateLimited(seconds: 17));
        var outcome = (await SendAsync(Reply(Platform.Address, "x"))).Single();
        outcome.Failure.ShouldBe(SendFailure.RateLimited);
        outcome.RetryAfter.ShouldBe(TimeSpan.FromSeconds(17));
        Platform.Requests.Count.ShouldBe(1, "repeating is decided in one place, and not here");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_platform_in_trouble_is_tried_again_later(int status)
    {
        Platform.Next(new StubAnswer(status, "<html>Bad Gateway</html>", "text/html"));
        (await SendAsync(Reply(Platform.Address, "x"))).Single().Failure.ShouldBe(SendFailure.PlatformDown);
        Platform.Requests.Count.ShouldBe(1, "repeating is decided in one place, and not here");
    }

    [Fact]
    public async Task A_platform_that_takes_no_connection_is_tried_again_later()
    {
        var closed = await PlatformStub.ClosedPortAsync();
        await using var host = new ChannelHost(Register, Settings(closed));
        (await host.Channel.SendAsync(Reply(closed, "x"), Stop)).Failure.ShouldBe(SendFailure.PlatformDown);
    }

    [Fact]
    public async Task A_call_that_gets_no_answer_has_an_unknown_outcome()
    {
        Platform.Next(StubAnswer.Silence);
        var sending = Channel.SendAsync(Reply(Platform.Address, "x"), Stop);
        await Platform.ArrivalAsync();
        Host.Time.Advance(TimeSpan.FromSeconds(16));
        (await sending).Failure.ShouldBe(SendFailure.OutcomeUnknown);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_call_leaves_an_unknown_outcome()
    {
        Platform.Next(StubAnswer.Reset);
        (await SendAsync(Reply(Platform.Address, "x"))).Single().Failure.ShouldBe(SendFailure.OutcomeUnknown);
    }

    [Fact]
    public async Task Each_documented_refusal_has_its_meaning()
    {
        foreach (var (name, answer, meaning) in Refusals)
        {
            Platform.Next(answer);
            var outcome = (await SendAsync(Reply(Platform.Address, "x"))).Single();
            outcome.Failure.ShouldBe(meaning, name);
            outcome.Code.ShouldNotBeNullOrEmpty(name);
        }
    }

    [Fact]
    public async Task A_code_nobody_documented_is_named_unknown()
    {
        Platform.Next(Undocumented);
        (await SendAsync(Reply(Platform.Address, "x"))).Single().Failure.ShouldBe(SendFailure.Unknown);
    }

    [Fact]
    public async Task Giving_up_ourselves_is_no_outcome_of_the_platform()
    {
        Platform.Next(StubAnswer.Silence);
        using var stopping = new CancellationTokenSource();
        var sending = Channel.SendAsync(Reply(Platform.Address, "x"), stopping.Token);
        await Platform.ArrivalAsync();
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }
}
