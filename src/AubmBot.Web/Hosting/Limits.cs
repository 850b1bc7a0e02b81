using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AubmBot.Web.Hosting;

/// <summary>What a caller may ask of the server.</summary>
static class Limits
{
    /// <summary>Bytes of a webhook's or Direct Line's JSON body.</summary>
    public const int Body = 256 * 1024;

    /// <summary>Bytes of a citizen's upload: one file and the activity beside it.</summary>
    public const int Upload = 10 * 1024 * 1024 + Body;

    public static void Set(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = Upload;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.MaxConcurrentConnections = 10_000;
    }
}
