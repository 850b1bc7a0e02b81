using System.Globalization;
using System.Net;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.BotConnector;

/// <summary>What the connector's status codes mean (REST API reference, "Response status codes" and "Errors").</summary>
static class ConnectorFailures
{
    public static SendOutcome Of(HttpResponseMessage response, TimeProvider time) => SendOutcome.Failed(
        Of(response.StatusCode),
        ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture),
        RetryAfter.Of(response, time));

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
}
