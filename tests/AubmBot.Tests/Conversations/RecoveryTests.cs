using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

public sealed class RecoveryTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();
    readonly FakeTimeProvider _clock = new(Left.Then.AddMinutes(1));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_message_that_was_stored_but_not_answered_is_answered_in_the_conversation_as_it_was()
    {
        await Left.BehindAsync(_folder.Path, "c", Left.In("où en est mon dossier ?", MessageState.New));
        await using var core = await RunningCore.StartAsync(
            _folder.Path, _channel, turn => turn.SendActivityAsync(Activity.Message($"{turn.ConversationState.GetString("language")}: {turn.Activity.Text}")));
        (await _channel.NextAsync()).ShouldBe("ar: où en est mon dossier ?");
        await core.IdleAsync();
        core.Messages()[0].State.ShouldBe(MessageState.Done);
    }

    [Theory]
    [InlineData(MessageState.Claimed)]
    [InlineData(MessageState.Uncertain)]
    [InlineData(MessageState.Retry)]
    public async Task A_message_that_may_not_have_left_is_sent_once_more(MessageState state)
    {
        await Left.BehindAsync(_folder.Path, "c", Left.Out("votre numéro", state));
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo);
        (await _channel.NextAsync()).ShouldBe("votre numéro");
        await Eventually.HoldsAsync(() => core.Messages()[0].State == MessageState.Sent, "it is marked as sent");
        await core.IdleAsync();
        _channel.Calls.ShouldBe(["votre numéro"]);
    }

    [Fact]
    public async Task A_message_that_waits_for_its_time_goes_on_waiting()
    {
        var waiting = Left.Out("plus tard", MessageState.Retry, attempts: 3);
        waiting.NextAttemptAt = _clock.GetUtcNow().AddMinutes(10);
        await Left.BehindAsync(_folder.Path, "c", waiting);
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo, _clock);
        var due = _clock.GetUtcNow().AddMinutes(10);
        DateTimeOffset? called = null;
        _channel.Answers = _ =>
        {
            called = _clock.GetUtcNow();
            return BotFramework.Channels.SendOutcome.Sent(null);
        };
        await Eventually.HoldsAsync(() => Advance() && called is not null, "it is sent");
        called!.Value.ShouldBeGreaterThanOrEqualTo(due);
    }

    [Fact]
    public async Task What_was_finished_is_left_alone()
    {
        await Left.BehindAsync(_folder.Path, "c", Left.In("a", MessageState.Done), Left.In("b", MessageState.Parked),
            Left.Out("c", MessageState.Sent), Left.Out("d", MessageState.Rejected), Left.In("e", MessageState.New));
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo);
        (await _channel.NextAsync()).ShouldBe("e");
        await core.IdleAsync();
        _channel.Calls.ShouldBe(["e"]);
    }

    [Fact]
    public async Task A_call_that_two_processes_died_in_is_not_made_a_third_time()
    {
        await Left.BehindAsync(_folder.Path, "c", Left.Out("encore", MessageState.Uncertain, attempts: 2), Left.Out("autre", MessageState.Claimed));
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo);
        (await _channel.NextAsync()).ShouldBe("autre");
        core.Messages()[0].State.ShouldBe(MessageState.Rejected);
        core.Messages()[0].Reason.ShouldBe("no answer known after several calls");
    }

    [Fact]
    public async Task What_was_said_before_leaves_before_what_is_said_now_in_every_conversation()
    {
        const int Conversations = 60;
        for (var i = 0; i < Conversations; i++)
            await Left.BehindAsync(_folder.Path, $"{i}", Left.In("un", MessageState.Done), Left.In("trois", MessageState.New), Left.In("quatre", MessageState.New),
                Left.Out("un", MessageState.Claimed), Left.Out("deux", MessageState.Claimed));
        var said = new System.Collections.Concurrent.ConcurrentQueue<(string Conversation, string Text)>();
        _channel.Answers = part =>
        {
            said.Enqueue((part.Conversation!.Id!, part.Text!));
            return BotFramework.Channels.SendOutcome.Sent(null);
        };
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, Echo);
        await core.IdleAsync();
        foreach (var conversation in said.GroupBy(each => each.Conversation))
            conversation.Select(each => each.Text).ShouldBe(["un", "deux", "trois", "quatre"], $"conversation {conversation.Key}");
        said.Count.ShouldBe(4 * Conversations);
    }

    [Fact]
    public async Task A_channel_that_is_no_longer_configured_keeps_its_messages_and_stops_nobody_else()
    {
        await Left.BehindAsync(_folder.Path, "c", Left.Out("un", MessageState.Claimed));
        await using var core = await RunningCore.StartAsync(_folder.Path, new TestChannel { Id = "another" }, Echo);
        core.Messages()[0].State.ShouldBe(MessageState.Claimed);
    }

    bool Advance()
    {
        _clock.Advance(TimeSpan.FromSeconds(30));
        return true;
    }

    static Task Echo(ITurnContext turn) => turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
}
