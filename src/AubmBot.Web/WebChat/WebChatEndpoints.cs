using AubmBot.Channels.DirectLine;
using Microsoft.Extensions.FileProviders;

namespace AubmBot.Web.WebChat;

/// <summary>The citizen's page, what it needs to know, and the headers that keep it to itself.</summary>
static class WebChatEndpoints
{
    public static void MapWebChat(this WebApplication app) =>
        app.MapGet("/api/webchat/settings", (string? language, PageSettings settings) => settings.For(language))
            .RequireCors(WebChatPolicies.TrustedSites);

    /// <summary>The page's files, compressed; asked for again each time, because their names carry no version.</summary>
    public static void UseThePage(this WebApplication app)
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseResponseCompression();
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
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
