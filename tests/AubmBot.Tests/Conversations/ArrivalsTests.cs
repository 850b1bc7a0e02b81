using AubmBot.BotFramework.Channels;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

public sealed class ArrivalsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();
    readonly FakeTimeProvider _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_contact_sent_is_counted_over_their_conversations_also_after_a_restart()
    {
        await using (var core = await StartAsync())
        {
            foreach (var (thread, id) in new[] { ("thread 1", "m1"), ("thread 1", "m2"), ("thread 2", "m3") })
                await SayAsync(core, thread, id, "amina@example.org");
            await SayAsync(core, "thread 3", "m4", "hassan@example.org");
            _clock.Advance(TimeSpan.FromHours(1));
            await SayAsync(core, "thread 2", "m5", "amina@example.org");
        }
        await using var restarted = await StartAsync();
        (await CountAsync(restarted, _clock.GetUtcNow().AddHours(-2))).ShouldBe(4);
        (await CountAsync(restarted, _clock.GetUtcNow().AddMinutes(-1))).ShouldBe(1);
    }

    Task<RunningCore> StartAsync() => RunningCore.StartAsync(_folder.Path, _channel, _ => Task.CompletedTask, _clock);

    async Task SayAsync(RunningCore core, string conversation, string id, string from)
    {
        var said = TestChannel.Said(conversation, "bonjour", id);
        said.From!.Id = from;
        await core.Inbox.AcceptAsync(_channel, [said], TestContext.Current.CancellationToken);
    }

    Task<int> CountAsync(RunningCore core, DateTimeOffset since) =>
        core.Get<IArrivals>().CountAsync(_channel, "amina@example.org", since, TestContext.Current.CancellationToken);
}
