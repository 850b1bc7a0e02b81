using System.Net;
using System.Threading.RateLimiting;
using AubmBot.Channels.DirectLine;
using AubmBot.Web.DirectLine;

namespace AubmBot.Web.WebChat;

/// <summary>Services of the citizen's page: who may call it from elsewhere, and how often.</summary>
static class WebChatRegistration
{
    const int ConversationsPerHour = 100;

    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddSingleton<StreamTickets>();
        services.AddSingleton<PageSettings>();
        // Only the page's own files: answers that hold a citizen's words beside a token are not compressed (BREACH).
        services.AddResponseCompression(compression => compression.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"]);
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<DirectLineOptions>((cors, options) =>
            cors.AddPolicy(WebChatPolicies.TrustedSites, policy => policy
                .WithOrigins([.. options.TrustedOrigins])
                .WithMethods("GET", "POST")
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")));
        services.AddRateLimiter(_ => { });
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<DirectLineOptions>((limiter, options) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return new ValueTask(DirectLineErrors.TooMany.ExecuteAsync(context.HttpContext));
            };
            limiter.AddPolicy(WebChatPolicies.NewConversations, context => RateLimitPartition.Get(
                context.Connection.RemoteIpAddress ?? IPAddress.None, _ => Limiter(options.ConversationsPerMinute)));
        });
        return services;
    }

    static RateLimiter Limiter(int perMinute) => RateLimiter.CreateChained(
        Window(perMinute, TimeSpan.FromMinutes(1)),
        Window(Math.Max(ConversationsPerHour, perMinute), TimeSpan.FromHours(1)));

    static FixedWindowRateLimiter Window(int permits, TimeSpan window) =>
        new(new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 });
}
