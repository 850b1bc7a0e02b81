using System.Globalization;
using System.Net;
using AubmBot.BotFramework.Channels;

namespace AubmBot.Channels.X;

/// <summary>What X's status codes mean (docs.x.com, Response codes and errors; Rate limits).</summary>
static class XFailures
{
    const string Reset = "x-rate-limit-reset";

    public static SendOutcome Of(HttpResponseMessage answer, TimeProvider time) => SendOutcome.Failed(
        Of(answer.StatusCode), ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), Wait(answer, time));

    static SendFailure Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => SendFailure.RateLimited,
        HttpStatusCode.Unauthorized => SendFailure.NotAuthorised,
        // The citizen takes no messages from us; that the app may not send at all looks the same, and shows with everybody.
        HttpStatusCode.Forbidden => SendFailure.ContactBlocked,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => SendFailure.ContactGone,
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => SendFailure.ContentRefused,
        HttpStatusCode.RequestTimeout => SendFailure.OutcomeUnknown,
        >= HttpStatusCode.InternalServerError => SendFailure.PlatformDown,
        _ => SendFailure.Unknown,
    };

    // X names the second at which the next quarter of an hour begins; a second too early would be refused again.
    static TimeSpan? Wait(HttpResponseMessage answer, TimeProvider time)
    {
        if (answer.StatusCode != HttpStatusCode.TooManyRequests || !answer.Headers.TryGetValues(Reset, out var values)
            || !long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset))
            return null;
        var wait = Math.Ceiling(reset - (time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0));
        // Two windows are the most that can be meant.
        return wait is > 0 and <= 1800 ? TimeSpan.FromSeconds(wait) : null;
    }
}
