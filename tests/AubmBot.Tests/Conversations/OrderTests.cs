using System.Collections.Concurrent;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

public sealed class OrderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_conversation_is_answered_in_the_order_it_was_written_in_one_turn_at_a_time()
    {
        int running = 0, most = 0;
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
            Interlocked.Decrement(ref running);
        });
        for (var i = 0; i < 100; i++)
            await core.ReceiveAsync(_channel, "c", $"{i}", $"m{i}");
        await core.IdleAsync();
        _channel.Calls.ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}"));
        most.ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_that_takes_its_time_keeps_no_other_conversation_waiting()
    {
        var slow = new TaskCompletionSource();
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            if (turn.Activity.Text == "slow")
                await slow.Task;
            await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
        });
        await core.ReceiveAsync(_channel, "a", "slow", "m1");
        await core.ReceiveAsync(_channel, "b", "quick", "m2");
        (await _channel.NextAsync()).ShouldBe("quick");
        slow.SetResult();
        (await _channel.NextAsync()).ShouldBe("slow");
    }

    [Fact]
    public async Task A_flood_of_one_citizen_stands_in_nobody_elses_way()
    {
        using var flood = new SemaphoreSlim(0);
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            if (turn.Activity.Conversation!.Id == "flood")
                await flood.WaitAsync(TestContext.Current.CancellationToken);
            await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
        });
        var waves = Enumerable.Range(0, 500).Select(i => $"wave {i}").ToList();
        foreach (var wave in waves)
            await core.ReceiveAsync(_channel, "flood", wave, wave);

        // Each of the others is answered while all five hundred are still to be.
        foreach (var other in Enumerable.Range(0, 30).Select(i => $"other {i}"))
        {
            await core.ReceiveAsync(_channel, other, other, other);
            (await _channel.NextAsync()).ShouldBe(other);
        }

        flood.Release(waves.Count);
        foreach (var wave in waves)
            (await _channel.NextAsync()).ShouldBe(wave);
    }

    [Fact]
    public async Task A_part_that_must_wait_is_not_overtaken_by_the_next_and_goes_when_the_platform_allows()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        var times = new ConcurrentQueue<DateTimeOffset>();
        _channel.Answers = part =>
        {
            times.Enqueue(clock.GetUtcNow());
            return times.Count == 1 ? SendOutcome.Failed(SendFailure.RateLimited, "429", TimeSpan.FromSeconds(30)) : SendOutcome.Sent(null);
        };
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            await turn.SendActivityAsync(Activity.Message("un"));
            await turn.SendActivityAsync(Activity.Message("deux"));
        }, clock);
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        await Eventually.HoldsAsync(() => Advance(clock) && _channel.Calls.Count == 3, "both parts leave");
        _channel.Calls.ShouldBe(["un", "un", "deux"]);
        (times.ElementAt(1) - times.First()).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_part_that_is_refused_for_good_takes_the_rest_of_its_answer_with_it_and_nothing_of_the_next()
    {
        _channel.Answers = part => part.Text == "un" ? SendOutcome.Failed(SendFailure.ContentRefused, "400") : SendOutcome.Sent(null);
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            foreach (var part in turn.Activity.Text!.Split(' '))
                await turn.SendActivityAsync(Activity.Message(part));
        });
        await core.ReceiveAsync(_channel, "c", "un deux trois", "m1");
        await core.ReceiveAsync(_channel, "c", "quatre", "m2");
        (await _channel.NextAsync()).ShouldBe("un");
        (await _channel.NextAsync()).ShouldBe("quatre");
        await Eventually.HoldsAsync(() => Reasons(core)[^1] == "Sent ", "the last one is marked");
        Reasons(core).ShouldBe(["Rejected ContentRefused: 400", "Rejected an earlier part failed", "Rejected an earlier part failed", "Sent "]);
    }

    [Fact]
    public async Task Who_blocked_the_bot_hears_nothing_until_they_write_again()
    {
        _channel.Answers = part => part.Text == "un" ? SendOutcome.Failed(SendFailure.ContactBlocked) : SendOutcome.Sent(null);
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo);
        await core.ReceiveAsync(_channel, "c", "un", "m1");
        await Eventually.HoldsAsync(() => core.Look(context => context.Contacts.Single().BlockedAt) is not null, "the block is noted");
        await core.IdleAsync();
        await core.ReceiveAsync(_channel, "c", "deux", "m2");
        (await _channel.NextAsync()).ShouldBe("un");
        (await _channel.NextAsync()).ShouldBe("deux");
        core.Look(context => context.Contacts.Single().BlockedAt).ShouldBeNull();
    }

    static bool Advance(FakeTimeProvider clock)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        return true;
    }

    static List<string> Reasons(RunningCore core) =>
        [.. core.Messages().Where(message => message.Direction == Direction.Out).Select(message => $"{message.State} {message.Reason}")];

    static Task Echo(ITurnContext turn) => turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
}
