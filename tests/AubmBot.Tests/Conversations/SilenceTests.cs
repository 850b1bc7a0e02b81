using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Conversations;

public sealed class SilenceTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whoever_asked_for_silence_hears_nothing_they_did_not_ask_for_until_they_write_again()
    {
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "STOP", "m1");
        (await _channel.NextAsync()).ShouldBe("STOP", "the confirmation itself is sent");
        await WriteAsync(core, "une nouvelle");
        await core.IdleAsync();
        core.Messages()[^1].Reason.ShouldBe("contact asked for silence");

        await core.ReceiveAsync(_channel, "c", "bonjour", "m2");
        (await _channel.NextAsync()).ShouldBe("bonjour");
        core.Look(context => context.Contacts.Single().OptedOutAt).ShouldBeNull();
        await WriteAsync(core, "une autre nouvelle");
        (await _channel.NextAsync()).ShouldBe("une autre nouvelle");
    }

    [Fact]
    public async Task Silence_is_still_kept_after_the_process_died()
    {
        await using (var dying = await StartAsync())
        {
            await dying.ReceiveAsync(_channel, "c", "STOP", "m1");
            await _channel.NextAsync();
        }
        await using var next = await StartAsync();
        await WriteAsync(next, "une nouvelle");
        await next.IdleAsync();
        next.Messages()[^1].State.ShouldBe(MessageState.Rejected);
    }

    [Fact]
    public async Task What_a_person_of_the_agency_writes_elsewhere_ends_no_silence()
    {
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "STOP", "m1");
        await _channel.NextAsync();
        var echo = TestChannel.Said("c", "", "m2");
        (echo.Type, echo.Name) = (ActivityTypes.Event, EventNames.PersonSpoke);
        await core.Inbox.AcceptAsync(_channel, [echo], TestContext.Current.CancellationToken);
        await core.IdleAsync();
        core.Look(context => context.Contacts.Single().OptedOutAt).ShouldNotBeNull();
    }

    static Task<bool> WriteAsync(RunningCore core, string text) => core.Get<Correspondence>().SendAsync(
        new Recipient(new ConversationKey("test", "agency", "c"), "person of c"), Activity.Message(text), TestContext.Current.CancellationToken);

    Task<RunningCore> StartAsync() => RunningCore.StartAsync(_folder.Path, _channel, async turn =>
    {
        if (turn.Activity.Type != ActivityTypes.Message)
            return;
        turn.Get<TurnEffects>().OptsOut = turn.Activity.Text == "STOP";
        await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
    });
}
