using Microsoft.Extensions.FileProviders;

namespace AubmBot.Web.Lab;

/// <summary>
/// The page's files lie beside the program in a folder of their own, outside the citizen's, and are not part of a published
/// program: what is not there cannot be served by mistake.
/// </summary>
static class LabPage
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "lab");

    public static bool IsThere => Directory.Exists(Folder);

    public static void UseLabPage(this WebApplication app)
    {
        if (!IsThere)
            return;
        var files = new PhysicalFileProvider(Folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = "/lab", RedirectToAppendTrailingSlash = true });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = "/lab",
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.CacheControl = "no-cache";
                file.Context.Response.Headers.ContentSecurityPolicy = Policy;
            },
        });
    }
}
