using AubmBot.BotFramework.Schema;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

public sealed class TypingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new();
    readonly TestChannel _channel = new();
    readonly TaskCompletionSource _thinking = new(TaskCreationOptions.RunContinuationsAsynchronously), _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_shown_every_four_seconds_while_a_turn_works_and_no_more_after_its_reply()
    {
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        await _begun.Task;
        _clock.Advance(TimeSpan.FromSeconds(3));
        _channel.Typed.ShouldBe(0, "most turns are over long before");
        for (var shown = 1; shown <= 3; shown++)
        {
            _clock.Advance(TimeSpan.FromSeconds(shown == 1 ? 1 : 4));
            await Eventually.HoldsAsync(() => _channel.Typed == shown, "typing is shown");
        }
        _thinking.SetResult();
        await _channel.NextAsync();
        await core.IdleAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        _channel.Typed.ShouldBe(3);
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_it_holds_up_no_reply()
    {
        _channel.TypingHangs = true;
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        await _begun.Task;
        _clock.Advance(TimeSpan.FromSeconds(20));
        await Eventually.HoldsAsync(() => _channel.Typed == 1, "typing is shown");
        _thinking.SetResult();
        (await _channel.NextAsync()).ShouldBe("bonjour");
    }

    [Fact]
    public async Task Where_it_cannot_be_shown_the_turn_is_run_once_and_answers()
    {
        _channel.TypingFails = true;
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        await _begun.Task;
        _clock.Advance(TimeSpan.FromSeconds(4));
        await Eventually.HoldsAsync(() => _channel.Typed == 1, "typing was tried");
        _thinking.SetResult();
        (await _channel.NextAsync()).ShouldBe("bonjour");
    }

    Task<RunningCore> StartAsync() => RunningCore.StartAsync(_folder.Path, _channel, async turn =>
    {
        _begun.SetResult();
        await _thinking.Task;
        await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
    }, _clock);
}
