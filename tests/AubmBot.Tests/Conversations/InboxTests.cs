using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Conversations;

public sealed class InboxTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_delivery_twice_is_one_turn()
    {
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => core.ReceiveAsync(_channel, "c", "bonjour", "m1")));
        await _channel.NextAsync();
        await core.IdleAsync();
        _channel.Calls.ShouldBe(["bonjour"]);
        core.Messages().Count(message => message.Direction == Direction.In).ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_for_the_replies_gets_them_and_they_are_not_sent_any_other_way()
    {
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo);
        var replies = await core.Inbox.AskAsync(_channel, TestChannel.Said("c", "bonjour", "m1"), TestContext.Current.CancellationToken);
        replies.ShouldHaveSingleItem().Text.ShouldBe("bonjour");
        await core.IdleAsync();
        _channel.Calls.ShouldBeEmpty();
        core.Messages().Select(message => message.State).ShouldBe([MessageState.Done, MessageState.Sent]);
    }

    static Task Echo(ITurnContext turn) => turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
}
