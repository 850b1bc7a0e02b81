using AubmBot.BotFramework.Channels;
using Polly.Timeout;

namespace AubmBot.Channels.Wire;

/// <summary>
/// What a call that brought no answer means. The line is drawn at the connection: before it nothing can have arrived;
/// after it the platform may have taken the message although we never heard so.
/// </summary>
static class NetworkFailure
{
    public static SendOutcome Of(Exception problem) => problem switch
    {
        // SocketsHttpHandler reports its ConnectTimeout as a cancellation around a TimeoutException.
        OperationCanceledException { InnerException: TimeoutException } => Down("connect-timeout"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Down("connect"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Down("dns"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Down("tls"),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => Down("proxy"),
        HttpRequestException => Unclear("connection-lost"),
        OperationCanceledException or TimeoutRejectedException => Unclear("timeout"),
        _ => Unclear("unreadable-answer"),
    };

    static SendOutcome Down(string code) => SendOutcome.Failed(SendFailure.PlatformDown, code);

    static SendOutcome Unclear(string code) => SendOutcome.Failed(SendFailure.OutcomeUnknown, code);
}
