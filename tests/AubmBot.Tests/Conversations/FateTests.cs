using AubmBot.BotFramework.Channels;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;

namespace AubmBot.Tests.Conversations;

public sealed class FateTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SendFailure.RateLimited, MessageState.Retry)]
    [InlineData(SendFailure.PairRateLimited, MessageState.Retry)]
    [InlineData(SendFailure.PlatformDown, MessageState.Retry)]
    [InlineData(SendFailure.OutcomeUnknown, MessageState.Uncertain)]
    [InlineData(SendFailure.ContactBlocked, MessageState.Rejected)]
    [InlineData(SendFailure.ContactGone, MessageState.Rejected)]
    [InlineData(SendFailure.WindowClosed, MessageState.Rejected)]
    [InlineData(SendFailure.ContentRefused, MessageState.Rejected)]
    [InlineData(SendFailure.NotAuthorised, MessageState.Rejected)]
    [InlineData(SendFailure.NotTrusted, MessageState.Rejected)]
    [InlineData(SendFailure.Unknown, MessageState.Rejected)]
    public void Every_failure_ends_in_a_named_state(SendFailure failure, MessageState state)
    {
        var fate = Of(SendOutcome.Failed(failure, "418"));
        fate.State.ShouldBe(state);
        fate.Reason.ShouldBe($"{failure}: 418");
        fate.BlocksContact.ShouldBe(failure == SendFailure.ContactBlocked);
        (fate.PausesChannel is not null).ShouldBe(failure == SendFailure.RateLimited);
        (fate.NextAttemptAt is not null).ShouldBe(state is MessageState.Retry or MessageState.Uncertain);
    }

    [Fact]
    public void No_failure_is_missing_in_that_table() => Enum.GetValues<SendFailure>().Length.ShouldBe(11);

    [Fact]
    public void What_the_platform_took_is_sent_under_the_platforms_id() => Of(SendOutcome.Sent("tg-7")).ShouldBe(new Fate(MessageState.Sent, ProviderId: "tg-7"));

    [Theory]
    [InlineData(SendFailure.RateLimited)]
    [InlineData(SendFailure.PlatformDown)]
    public void The_platforms_own_delay_is_kept(SendFailure failure) =>
        Of(SendOutcome.Failed(failure, retryAfter: TimeSpan.FromSeconds(37)), attempts: 9).NextAttemptAt.ShouldBe(Now.AddSeconds(37));

    [Fact]
    public void A_rate_limit_pauses_the_whole_channel_as_long() =>
        Of(SendOutcome.Failed(SendFailure.RateLimited, retryAfter: TimeSpan.FromSeconds(37))).PausesChannel.ShouldBe(Now.AddSeconds(37));

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 64)]
    [InlineData(9, 900)]
    public void Too_much_for_one_citizen_makes_that_one_wait_and_nobody_else(int attempts, int seconds)
    {
        var fate = Of(SendOutcome.Failed(SendFailure.PairRateLimited), attempts);
        (fate.NextAttemptAt, fate.PausesChannel).ShouldBe((Now.AddSeconds(seconds), null));
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 3)]
    [InlineData(4, 0.5, 16)]
    [InlineData(8, 0.5, 256)]
    [InlineData(30, 0.5, 900)]
    [InlineData(int.MaxValue, 1, 900)]
    public void Pauses_grow_with_every_call_up_to_a_quarter_of_an_hour_and_never_fall_together(int attempts, double jitter, double seconds) =>
        Of(SendOutcome.Failed(SendFailure.PlatformDown), attempts, jitter: jitter).NextAttemptAt.ShouldBe(Now.AddSeconds(seconds));

    [Fact]
    public void A_call_without_an_answer_is_made_once_more_and_no_third_time()
    {
        Of(SendOutcome.Failed(SendFailure.OutcomeUnknown), attempts: 1).State.ShouldBe(MessageState.Uncertain);
        Of(SendOutcome.Failed(SendFailure.OutcomeUnknown), attempts: 2).State.ShouldBe(MessageState.Rejected);
    }

    [Theory]
    [InlineData(SendFailure.RateLimited)]
    [InlineData(SendFailure.PlatformDown)]
    [InlineData(SendFailure.OutcomeUnknown)]
    public void What_would_come_more_than_a_day_late_does_not_come(SendFailure failure)
    {
        var late = Of(SendOutcome.Failed(failure), said: Now.AddHours(-24));
        (late.State, late.NextAttemptAt, late.Reason).ShouldBe((MessageState.Rejected, null, $"{failure}; too old"));
        Of(SendOutcome.Failed(failure), said: Now.AddHours(-24).AddMinutes(1)).State.ShouldNotBe(MessageState.Rejected);
    }

    [Fact]
    public void A_message_that_is_too_old_still_pauses_the_channel_that_asked_for_it() =>
        Of(SendOutcome.Failed(SendFailure.RateLimited, retryAfter: TimeSpan.FromMinutes(1)), said: Now.AddDays(-1)).PausesChannel.ShouldBe(Now.AddMinutes(1));

    static Fate Of(SendOutcome outcome, int attempts = 1, DateTimeOffset? said = null, double jitter = 0.5) =>
        Fate.Of(outcome, attempts, said ?? Now, Now, jitter);
}
