using AubmBot.Channels.DirectLine;

namespace AubmBot.Web.WebChat;

/// <summary>The citizen's page, what it needs to know, and the headers that keep it to itself.</summary>
static class WebChatEndpoints
{
    public static void MapWebChat(this WebApplication app)
    {
        app.MapGet("/api/webchat/settings", (string? language, PageSettings settings) => settings.For(language))
            .RequireCors(WebChatPolicies.TrustedSites);
        app.MapStaticAssets();
        app.MapFallbackToFile("/", "index.html");
    }

    public static void UseWebChatHeaders(this WebApplication app)
    {
        var embedders = string.Join(' ', app.Services.GetRequiredService<DirectLineOptions>().TrustedOrigins);
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; "
            + $"manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' {embedders}";
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
    }
}
