using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Turns;

namespace AubmBot.Tests.Conversations;

public sealed class LanesTests
{
    const int Full = 20_000;

    readonly Lanes _lanes = new();

    [Fact]
    public void A_conversation_has_one_lane_as_long_as_it_is_in_memory()
    {
        var lane = _lanes.Hold(Key(1));
        _lanes.Release(lane);
        _lanes.Hold(Key(1)).ShouldBeSameAs(lane);
        _lanes.Hold(Key(2)).ShouldNotBeSameAs(lane);
    }

    [Fact]
    public void When_there_are_too_many_idle_ones_go_but_none_that_is_held_or_busy()
    {
        var held = _lanes.Hold(Key(1));
        var answering = Idle(2);
        answering.Enqueue(new PendingTurn(1, new TestChannel(), TestChannel.Said("2", "bonjour"), default)).ShouldBeTrue();
        var sending = Idle(3);
        sending.Enqueue([new PendingSend(1, new TestChannel(), TestChannel.Said("3", "bonjour"), null, default)]).ShouldBeTrue();
        for (var i = 4; i <= Full; i++)
            Idle(i);
        _lanes.Count.ShouldBe(Full);

        Idle(Full + 1);

        _lanes.Count.ShouldBeLessThanOrEqualTo((Full / 2) + 1);
        _lanes.Hold(Key(1)).ShouldBeSameAs(held);
        _lanes.Hold(Key(2)).ShouldBeSameAs(answering);
        _lanes.Hold(Key(3)).ShouldBeSameAs(sending);
    }

    [Fact]
    public void A_lane_whose_turn_runs_is_not_dropped_although_nothing_waits_in_it()
    {
        var lane = Idle(1);
        lane.Enqueue(new PendingTurn(1, new TestChannel(), TestChannel.Said("1", "bonjour"), default));
        lane.NextTurn().ShouldNotBeNull();
        lane.IsIdle.ShouldBeFalse();
        for (var i = 2; i <= Full + 1; i++)
            Idle(i);
        _lanes.Hold(Key(1)).ShouldBeSameAs(lane);
        lane.HasTurn().ShouldBeFalse();
        lane.IsIdle.ShouldBeTrue();
    }

    [Fact]
    public void Rather_than_drop_a_held_one_there_are_more()
    {
        for (var i = 0; i <= Full; i++)
            _lanes.Hold(Key(i));
        _lanes.Count.ShouldBe(Full + 1);
        _lanes.AllIdle.ShouldBeFalse();
    }

    [Fact]
    public void What_memory_knows_is_newer_than_what_is_read_again()
    {
        var lane = _lanes.Hold(Key(1));
        lane.Open(new OpenedConversation(7, "{}", false, 9, null, false));
        lane.State = "newer";
        lane.Open(new OpenedConversation(7, "{}", true, 9, null, true));
        (lane.State, lane.Ended, lane.Blocked).ShouldBe(("newer", false, false));
    }

    Lane Idle(int i)
    {
        var lane = _lanes.Hold(Key(i));
        _lanes.Release(lane);
        return lane;
    }

    static ConversationKey Key(int i) => new("test", "agency", $"{i}");
}
