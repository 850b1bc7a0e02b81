using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Core.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Team;

/// <summary>The photos and documents that came with a ticket, for the team: a list of all of them, and each as a download.</summary>
static class TicketFileEndpoints
{
    public static void MapTicketFiles(this RouteGroupBuilder team)
    {
        team.MapGet("/tickets/{reference}/files", ShowAsync);
        team.MapGet("/files/{name}", DownloadAsync);
    }

    static async Task<Results<ContentHttpResult, NotFound>> ShowAsync(
        string reference, HttpContext http, IDbContextFactory<AubmDbContext> database, TicketFilePage page, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var digits = TicketReference.Read(reference) ?? reference;
        if (await context.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Reference == digits, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        var files = await context.Files.AsNoTracking().Where(file => file.TicketReference == digits && file.Use == FileUse.Document)
            .OrderBy(file => file.Id).ToListAsync(cancellationToken);
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return TypedResults.Content(page.Write(found, files), "text/html; charset=utf-8");
    }

    static async Task<Results<PhysicalFileHttpResult, NotFound>> DownloadAsync(
        string name, HttpContext http, IDbContextFactory<AubmDbContext> database, FileStore store, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var file = await context.Files.AsNoTracking().FirstOrDefaultAsync(
            row => row.Name == name && row.Use == FileUse.Document && row.State == FileState.Kept && row.TicketReference != null, cancellationToken);
        if (file is null || store.Find(name) is not { } path)
            return TypedResults.NotFound();
        // A stranger's file: never shown inside a page of ours (docs/files.md).
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.PhysicalFile(path, "application/octet-stream", $"{file.TicketReference}-{file.Id}.{file.ContentType?.Split('/')[^1]}");
    }
}
