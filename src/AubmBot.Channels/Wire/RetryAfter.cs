namespace AubmBot.Channels.Wire;

/// <summary>How long a platform asks to wait (RFC 9110, Retry-After): in seconds, or until a date.</summary>
static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }
}
