using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Guards;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

/// <summary>What of a flood is not answered waits in no queue: it is settled together, however much came while one turn was slow.</summary>
public sealed class FloodTests : IDisposable
{
    const int Many = 500;

    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();
    readonly FakeTimeProvider _clock = new();
    readonly TaskCompletionSource _busy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<string> _heard = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_done_in_a_few_turns_and_nothing_of_it_is_left_open()
    {
        await using var core = await StartAsync();
        await FloodAsync(core, Many);
        _busy.SetResult();
        await core.IdleAsync();

        _heard.Count.ShouldBeInRange(Pulse.MostAMinute + 1, Pulse.MostAMinute + 5);
        var stored = core.Messages().Where(message => message.Direction == Direction.In).ToList();
        stored.Count.ShouldBe(Many);
        stored.ShouldAllBe(message => message.State == MessageState.Done);
    }

    [Fact]
    public async Task A_wish_for_silence_keeps_its_own_turn_and_its_place()
    {
        await using var core = await StartAsync();
        await FloodAsync(core, Many / 2);
        await core.ReceiveAsync(_channel, "c", "STOP");
        await FloodAsync(core, Many / 2);
        _busy.SetResult();
        await core.IdleAsync();

        _heard.Count(said => said == "STOP").ShouldBe(1);
        _heard.IndexOf("STOP").ShouldBeInRange(Pulse.MostAMinute, _heard.Count - 2, "what came after it is settled after it");
    }

    [Fact]
    public async Task What_comes_when_a_minute_has_passed_is_heard_again()
    {
        await using var core = await StartAsync();
        await FloodAsync(core, Many);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await core.ReceiveAsync(_channel, "c", "bonjour");
        _busy.SetResult();
        await core.IdleAsync();
        _heard[^1].ShouldBe("bonjour");
    }

    Task<RunningCore> StartAsync() => RunningCore.StartAsync(_folder.Path, _channel, HearAsync, _clock);

    async Task FloodAsync(RunningCore core, int messages)
    {
        for (var i = 0; i < messages; i++)
            await core.ReceiveAsync(_channel, "c", "encore");
    }

    async Task HearAsync(ITurnContext turn)
    {
        await _busy.Task;
        _heard.Add(turn.Activity.Text!);
        turn.Get<Pulse>().ToldFlood = true;
    }
}
