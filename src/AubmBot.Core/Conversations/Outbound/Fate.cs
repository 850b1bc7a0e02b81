using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Conversations.Outbound;

/// <summary>What becomes of an outbound message after a call: the one place that decides it.</summary>
/// <param name="State">Sent, Retry, Rejected or Uncertain.</param>
/// <param name="Reason">The failure, and the platform's code where it gave one.</param>
/// <param name="ProviderId">The platform's id, where it took the message.</param>
/// <param name="NextAttemptAt">When it is tried again.</param>
/// <param name="BlocksContact">The citizen does not want more: nothing is sent until they write.</param>
/// <param name="PausesChannel">The whole channel waits until then.</param>
/// <param name="WaitsForCitizen">It is kept until the citizen writes: before that the platform takes nothing.</param>
/// <param name="MayGoElsewhere">It was this address that failed: what nobody asked for may try another one of the person.</param>
public sealed record Fate(
    MessageState State,
    string? Reason = null,
    string? ProviderId = null,
    DateTimeOffset? NextAttemptAt = null,
    bool BlocksContact = false,
    DateTimeOffset? PausesChannel = null,
    bool WaitsForCitizen = false,
    bool MayGoElsewhere = false)
{
    /// <summary>A message older than this is dropped rather than sent late.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <param name="reason">Why the platform takes nothing before.</param>
    public static Fate Waits(string reason) => new(MessageState.Retry, reason, WaitsForCitizen: true);

    /// <param name="outcome">What the platform said.</param>
    /// <param name="attempts">Calls made for this message, this one included.</param>
    /// <param name="createdAt">When it was said.</param>
    /// <param name="now">The time.</param>
    /// <param name="jitter">0 to 1, so that a thousand retries do not come back in the same second.</param>
    public static Fate Of(SendOutcome outcome, int attempts, DateTimeOffset createdAt, DateTimeOffset now, double jitter)
    {
        if (outcome.Failure is not { } failure)
            return new Fate(MessageState.Sent, ProviderId: outcome.ProviderId);
        var reason = outcome.Code is null ? $"{failure}" : $"{failure}: {outcome.Code}";
        return failure switch
        {
            SendFailure.RateLimited => Again(outcome.RetryAfter ?? Pause(attempts, jitter), pausesChannel: true),
            SendFailure.PairRateLimited => Again(outcome.RetryAfter ?? PairPause(attempts)),
            SendFailure.PlatformDown => Again(outcome.RetryAfter ?? Pause(attempts, jitter)),
            SendFailure.OutcomeUnknown when attempts == 1 => Again(Pause(attempts, jitter), MessageState.Uncertain),
            SendFailure.ContactBlocked => new Fate(MessageState.Rejected, reason, BlocksContact: true, MayGoElsewhere: true),
            SendFailure.ContactGone or SendFailure.WindowClosed => new Fate(MessageState.Rejected, reason, MayGoElsewhere: true),
            _ => new Fate(MessageState.Rejected, reason),
        };

        Fate Again(TimeSpan pause, MessageState state = MessageState.Retry, bool pausesChannel = false)
        {
            var at = now + pause;
            DateTimeOffset? pausedUntil = pausesChannel ? at : null;
            return at - createdAt > GivesUpAfter
                ? new Fate(MessageState.Rejected, $"{reason}; too old", PausesChannel: pausedUntil)
                : new Fate(state, reason, NextAttemptAt: at, PausesChannel: pausedUntil);
        }
    }

    // WhatsApp Cloud API, error 131056: try again after 4^n seconds.
    static TimeSpan PairPause(int attempts) => TimeSpan.FromSeconds(Math.Min(Math.Pow(4, Math.Min(attempts, 6)), LongestPause.TotalSeconds));

    static TimeSpan Pause(int attempts, double jitter) =>
        TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(attempts, 12)) * (0.5 + jitter), LongestPause.TotalSeconds));
}
