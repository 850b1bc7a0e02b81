using System.Globalization;
using System.Net;
using AubmBot.BotFramework.Channels;

namespace AubmBot.Channels.BotConnector;

/// <summary>What the connector's status codes mean (REST API reference, "Response status codes" and "Errors").</summary>
static class ConnectorFailures
{
    public static SendOutcome Of(HttpResponseMessage response, TimeProvider time) => SendOutcome.Failed(
        Of(response.StatusCode),
        ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture),
        Wait(response, time));

    static SendFailure Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => SendFailure.RateLimited,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SendFailure.NotAuthorised,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => SendFailure.ContactGone,
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => SendFailure.ContentRefused,
        HttpStatusCode.RequestTimeout => SendFailure.OutcomeUnknown,
        >= HttpStatusCode.InternalServerError => SendFailure.PlatformDown,
        _ => SendFailure.Unknown,
    };

    static TimeSpan? Wait(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }
}
