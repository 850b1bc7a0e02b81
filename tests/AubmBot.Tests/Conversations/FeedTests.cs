using AubmBot.Core.Conversations;

namespace AubmBot.Tests.Conversations;

public sealed class FeedTests
{
    readonly Feed _feed = new();

    [Fact]
    public void Every_reader_of_a_conversation_is_told_and_no_reader_of_another()
    {
        int first = 0, second = 0, other = 0;
        using var a = _feed.Subscribe(1, () => first++);
        using var b = _feed.Subscribe(1, () => second++);
        using var c = _feed.Subscribe(2, () => other++);
        _feed.Publish(1);
        (first, second, other).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void Who_has_left_is_told_nothing_more()
    {
        int gone = 0, there = 0;
        using var stays = _feed.Subscribe(1, () => there++);
        _feed.Subscribe(1, () => gone++).Dispose();
        _feed.Publish(1);
        (gone, there).ShouldBe((0, 1));
    }

    [Fact]
    public void Nobody_reading_is_no_fault() => Should.NotThrow(() => _feed.Publish(1));

    [Fact]
    public void Leaving_twice_takes_nobody_else_away()
    {
        int there = 0;
        using var stays = _feed.Subscribe(1, () => there++);
        var leaving = _feed.Subscribe(1, () => { });
        leaving.Dispose();
        leaving.Dispose();
        _feed.Publish(1);
        there.ShouldBe(1);
    }

    [Fact]
    public async Task Who_stays_misses_nothing_while_others_come_and_go_from_many_threads()
    {
        var stayed = 0;
        var stays = _feed.Subscribe(1, () => Interlocked.Increment(ref stayed));
        var published = await ComeAndGoAsync();
        stays.Dispose();
        _feed.Publish(1);
        stayed.ShouldBe(published);
    }

    // The last one to leave takes the list away; who comes at that very moment must not go with it.
    [Fact]
    public async Task Who_comes_while_the_last_one_leaves_is_told() => (await ComeAndGoAsync()).ShouldBeGreaterThan(0);

    async Task<int> ComeAndGoAsync()
    {
        const int Threads = 8, Rounds = 20_000;
        var deaf = 0;
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var mine = 0;
                using (_feed.Subscribe(1, () => Interlocked.Increment(ref mine)))
                    _feed.Publish(1);
                if (mine == 0)
                    Interlocked.Increment(ref deaf);
            }
        })));
        deaf.ShouldBe(0);
        return Threads * Rounds;
    }
}
