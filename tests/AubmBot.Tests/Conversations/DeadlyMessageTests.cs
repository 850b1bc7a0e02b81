using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Conversations;

public sealed class DeadlyMessageTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_message_that_kills_the_process_is_parked_after_its_third_start()
    {
        var starts = 0;
        var never = new TaskCompletionSource();
        Task Dies(ITurnContext turn)
        {
            Interlocked.Increment(ref starts);
            return never.Task;
        }

        await using (var first = await RunningCore.StartAsync(_folder.Path, _channel, Dies))
        {
            await first.ReceiveAsync(_channel, "c", "poison", "m1");
            await Eventually.HoldsAsync(() => starts == 1, "the turn has begun");
        }
        for (var process = 2; process <= TurnRunner.MostStarts; process++)
        {
            await using var again = await RunningCore.StartAsync(_folder.Path, _channel, Dies);
            await Eventually.HoldsAsync(() => starts == process, "the turn has begun again");
            again.Messages()[0].Attempts.ShouldBe(process - 1, "it is counted before it runs");
        }
        await using var last = await RunningCore.StartAsync(_folder.Path, _channel, Dies);
        last.Messages().First(message => message.Direction == Direction.In).State.ShouldBe(MessageState.Parked);
        await last.IdleAsync();
        starts.ShouldBe(TurnRunner.MostStarts);
    }
}
