using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

public sealed class WatermarkTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new() { Answers = part => SendOutcome.Sent($"id of {part.Text}") };
    readonly FakeTimeProvider _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_sent_up_to_it_has_come_that_far_and_nothing_after_it_or_elsewhere()
    {
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, turn => turn.SendActivityAsync(Activity.Message(turn.Activity.Text!)), _clock);
        await SayAsync(core, "c", "un");
        await SayAsync(core, "c", "deux");
        await SayAsync(core, "other", "ailleurs");
        var mark = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SayAsync(core, "c", "trois");

        await TellAsync(core, DeliveryState.Read, mark);
        Deliveries(core).ShouldBe([DeliveryState.Read, DeliveryState.Read, null, null]);
        await TellAsync(core, DeliveryState.Delivered, mark.AddMinutes(1));
        Deliveries(core).ShouldBe([DeliveryState.Read, DeliveryState.Read, null, DeliveryState.Delivered], "a state only moves up");
    }

    async Task SayAsync(RunningCore core, string conversation, string text)
    {
        await core.ReceiveAsync(_channel, conversation, text, text);
        await _channel.NextAsync();
        await Eventually.HoldsAsync(() => core.Messages().Where(message => message.Direction == Direction.Out).All(message => message.ExternalId is not null), "it is marked as sent");
    }

    static Task TellAsync(RunningCore core, DeliveryState state, DateTimeOffset at) =>
        core.Get<Receipts>().AcceptAsync([new DeliveryReceipt("test", null, state, UpTo: new Watermark("agency", "c", at))]);

    static IEnumerable<DeliveryState?> Deliveries(RunningCore core) =>
        core.Messages().Where(message => message.Direction == Direction.Out).Select(message => message.Delivery);
}
