using AubmBot.Core.Files;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AubmBot.Web.Team;

/// <summary>The photos and documents that came with a ticket: a list of all of them, and each as a download.</summary>
static class TicketFileEndpoints
{
    public static async Task<Results<ContentHttpResult, NotFound>> ShowAsync(
        string reference, HttpContext http, TicketFiles tickets, TicketFilePage page, CancellationToken cancellationToken)
    {
        if (await tickets.OfAsync(reference, FileUse.Document, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return TypedResults.Content(page.Write(found.Ticket, found.Files), "text/html; charset=utf-8");
    }

    public static async Task<Results<PhysicalFileHttpResult, NotFound>> DownloadAsync(
        string name, HttpContext http, TicketFiles tickets, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(name, FileUse.Document, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        // A stranger's file: never shown inside a page of ours (docs/files.md).
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var file = found.File;
        return TypedResults.PhysicalFile(found.Path, "application/octet-stream", $"{file.TicketReference}-{file.Id}.{file.ContentType?.Split('/')[^1]}");
    }
}
