using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Twilio;

/// <summary>What Twilio's codes mean (twilio.com/docs/api/errors), in the answer to a call or in a later receipt.</summary>
static class TwilioFailures
{
    static readonly FrozenDictionary<int, SendFailure> Table = new Dictionary<int, SendFailure>
    {
        // Account and sender: an operator must act.
        [20003] = SendFailure.NotAuthorised,
        [20005] = SendFailure.NotAuthorised,
        [20404] = SendFailure.NotAuthorised,
        [21408] = SendFailure.NotAuthorised,
        [21606] = SendFailure.NotAuthorised,
        [21612] = SendFailure.NotAuthorised,
        [30002] = SendFailure.NotAuthorised,
        [63007] = SendFailure.NotAuthorised,
        // The recipient answered STOP, or their operator blocks us.
        [21610] = SendFailure.ContactBlocked,
        [30004] = SendFailure.ContactBlocked,
        // No such recipient, or none who can read.
        [21211] = SendFailure.ContactGone,
        [21614] = SendFailure.ContactGone,
        [30006] = SendFailure.ContactGone,
        [63003] = SendFailure.ContactGone,
        [63024] = SendFailure.ContactGone,
        // The message itself.
        [21602] = SendFailure.ContentRefused,
        [21617] = SendFailure.ContentRefused,
        [30007] = SendFailure.ContentRefused,
        // WhatsApp: 24 hours are over, the sandbox was not joined, or a limit of the platform for this person.
        [63015] = SendFailure.WindowClosed,
        [63016] = SendFailure.WindowClosed,
        [63032] = SendFailure.WindowClosed,
        // Too fast, or too long a queue.
        [20429] = SendFailure.RateLimited,
        [21611] = SendFailure.RateLimited,
        [63018] = SendFailure.RateLimited,
        // A telephone that was not reached may be later, once.
        [30003] = SendFailure.OutcomeUnknown,
        [30005] = SendFailure.OutcomeUnknown,
        [30008] = SendFailure.OutcomeUnknown,
    }.ToFrozenDictionary();

    /// <summary>The meaning of a code alone, as receipts carry it.</summary>
    public static SendFailure Of(int? code) => code is { } known ? Table.GetValueOrDefault(known, SendFailure.Unknown) : SendFailure.Unknown;

    /// <summary>The meaning of a refused call; its prose is never passed on, since it may repeat a number.</summary>
    public static SendOutcome Of(HttpResponseMessage response, int? code, TimeProvider time) => SendOutcome.Failed(
        Of(response.StatusCode, code),
        (code ?? (int)response.StatusCode).ToString(CultureInfo.InvariantCulture),
        RetryAfter.Of(response, time));

    static SendFailure Of(HttpStatusCode status, int? code) => status switch
    {
        HttpStatusCode.TooManyRequests => SendFailure.RateLimited,
        >= HttpStatusCode.InternalServerError => SendFailure.PlatformDown,
        _ when Of(code) is var known and not SendFailure.Unknown => known,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SendFailure.NotAuthorised,
        HttpStatusCode.RequestTimeout => SendFailure.OutcomeUnknown,
        _ => SendFailure.Unknown,
    };
}
