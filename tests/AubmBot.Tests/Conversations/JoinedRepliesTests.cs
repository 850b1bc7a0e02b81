using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Conversations;

public sealed class JoinedRepliesTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_turn_says_leaves_as_one_letter_with_its_choices_as_a_list()
    {
        var letters = new TestChannel { Capabilities = new ChannelCapabilities { JoinsReplies = true, Buttons = 0 } };
        await using var core = await StartAsync(letters);
        await core.ReceiveAsync(letters, "c", "bonjour", "m1");
        (await letters.NextAsync()).ShouldBe("Un.\n\nDeux.\n\n1. Oui\n2. Non");
        await core.IdleAsync();
        letters.Calls.Count.ShouldBe(1);
        core.Messages().Count(message => message.Direction == Direction.Out).ShouldBe(1);
    }

    [Fact]
    public async Task Elsewhere_each_is_a_message_of_its_own()
    {
        var chat = new TestChannel();
        await using var core = await StartAsync(chat);
        await core.ReceiveAsync(chat, "c", "bonjour", "m1");
        (await chat.NextAsync()).ShouldBe("Un.");
        (await chat.NextAsync()).ShouldBe("Deux.");
    }

    Task<RunningCore> StartAsync(TestChannel channel) => RunningCore.StartAsync(_folder.Path, channel, async turn =>
    {
        await turn.SendActivityAsync(Activity.Message("Un."));
        var last = Activity.Message("Deux.");
        last.SuggestedActions = new SuggestedActions { Actions = [CardAction.Button("Oui", "yes"), CardAction.Button("Non", "no")] };
        await turn.SendActivityAsync(last);
    });
}
