using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace AubmBot.Channels.Wire;

/// <summary>The one way this project calls platforms: pooled connections, hard limits, and nothing in the logs.</summary>
static class PlatformHttp
{
    static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A client for a singleton to keep. It never repeats a call: whether a message may be sent again is decided in one
    /// place, the outbox. It follows no redirect, so a trusted host cannot pass our credentials on.
    /// </summary>
    public static IHttpClientBuilder AddPlatformClient(this IServiceCollection services, string name, TimeSpan total, int connections)
    {
        var client = services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => Handler(connections))
            // The handler renews its connections itself, so that a moved host is found; it is never recycled.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // Bot tokens and conversation ids stand in URLs.
            .RemoveAllLoggers();
        client.AddResilienceHandler("deadline", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System;
            pipeline.AddTimeout(total);
        });
        return client;
    }

    static SocketsHttpHandler Handler(int connections) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = Connect,
        MaxConnectionsPerServer = connections,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    };
}
