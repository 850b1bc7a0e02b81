using AubmBot.BotFramework.Channels;
using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Core.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Team;

/// <summary>What callers recorded, for the team to hear: a page for each ticket, and the sound itself.</summary>
static class RecordingEndpoints
{
    /// <exception cref="ConfigurationProblemException">The token is too short.</exception>
    public static void MapTeam(this WebApplication app)
    {
        var team = app.MapGroup("/team").AddEndpointFilter(new TeamGate(TeamOptions.Read(app.Configuration), app.Environment));
        team.MapGet("/tickets/{reference}/recordings", ShowAsync);
        team.MapGet("/recordings/{name}", PlayAsync);
        team.MapTicketFiles();
    }

    static async Task<Results<ContentHttpResult, NotFound>> ShowAsync(
        string reference, HttpContext http, IDbContextFactory<AubmDbContext> database, RecordingPage page, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var digits = TicketReference.Read(reference) ?? reference;
        if (await context.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Reference == digits, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        var files = await context.Files.AsNoTracking().Where(file => file.TicketReference == digits && file.Use == FileUse.Recording)
            .OrderBy(file => file.Id).ToListAsync(cancellationToken);
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; media-src 'self'; frame-ancestors 'none'";
        return TypedResults.Content(page.Write(found, files), "text/html; charset=utf-8");
    }

    static async Task<Results<PhysicalFileHttpResult, NotFound>> PlayAsync(
        string name, HttpContext http, IDbContextFactory<AubmDbContext> database, FileStore store, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var file = await context.Files.AsNoTracking().FirstOrDefaultAsync(
            row => row.Name == name && row.Use == FileUse.Recording && row.State == FileState.Kept && row.TicketReference != null, cancellationToken);
        if (file is null || store.Find(name) is not { } path)
            return TypedResults.NotFound();
        // A citizen's file: sound, whatever is in it.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.PhysicalFile(path, file.ContentType, enableRangeProcessing: true);
    }
}
