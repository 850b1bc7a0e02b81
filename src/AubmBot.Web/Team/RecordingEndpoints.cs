using AubmBot.Core.Files;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AubmBot.Web.Team;

/// <summary>What callers recorded, to be heard: a page for each ticket, and the sound itself.</summary>
static class RecordingEndpoints
{
    public static async Task<Results<ContentHttpResult, NotFound>> ShowAsync(
        string reference, HttpContext http, TicketFiles tickets, RecordingPage page, CancellationToken cancellationToken)
    {
        if (await tickets.OfAsync(reference, FileUse.Recording, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; media-src 'self'; frame-ancestors 'none'";
        return TypedResults.Content(page.Write(found.Ticket, found.Files), "text/html; charset=utf-8");
    }

    public static async Task<Results<PhysicalFileHttpResult, NotFound>> PlayAsync(
        string name, HttpContext http, TicketFiles tickets, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(name, FileUse.Recording, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        // A citizen's file: sound, whatever is in it.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.PhysicalFile(found.Path, found.File.ContentType, enableRangeProcessing: true);
    }
}
