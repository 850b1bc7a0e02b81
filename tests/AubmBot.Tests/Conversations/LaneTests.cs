using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;

namespace AubmBot.Tests.Conversations;

public sealed class LaneTests
{
    static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    readonly Lane _lane = new(new ConversationKey("test", "agency", "c"));

    [Fact]
    public void A_letter_that_was_put_aside_while_the_citizen_wrote_leaves_whole_before_what_was_said_since()
    {
        var heardAt = _lane.HeardAt;
        _lane.Enqueue([Part(1, null), Part(2, 1), Part(3, 1)]);
        var head = _lane.NextSend()!;
        PendingSend[] letter = [head, .. _lane.TakeRest(head)];
        _lane.Hear(Noon).ShouldBeEmpty();
        _lane.Enqueue([Part(5, 4)]);

        _lane.Wait(letter, heardAt);

        _lane.Waits.ShouldBeFalse();
        Left().ShouldBe([1, 2, 3, 5]);
    }

    [Fact]
    public void Where_the_citizen_is_silent_it_waits_and_what_is_said_since_leaves()
    {
        _lane.Enqueue([Part(1, null), Part(2, 1)]);
        var head = _lane.NextSend()!;
        PendingSend[] letter = [head, .. _lane.TakeRest(head)];
        _lane.Enqueue([Part(5, 4)]);

        _lane.Wait(letter, _lane.HeardAt);

        Left().ShouldBe([5]);
        _lane.Hear(Noon).Select(send => send.MessageId).ShouldBe([1, 2]);
    }

    List<long> Left()
    {
        var left = new List<long>();
        while (_lane.NextSend() is { } send)
            left.Add(send.MessageId);
        return left;
    }

    static PendingSend Part(long id, long? replyTo) => new(id, new TestChannel(), TestChannel.Said("c", "bonjour"), replyTo, Noon);
}
