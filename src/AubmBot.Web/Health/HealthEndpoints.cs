using AubmBot.Core.Conversations;
using AubmBot.Core.Data;
using AubmBot.Core.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Health;

/// <summary>Whether the process lives, and whether it can take a message now.</summary>
static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live"));
        app.MapGet("/health/ready", ReadyAsync);
    }

    static async Task<IResult> ReadyAsync(
        IDbContextFactory<AubmDbContext> database, LiveLibrary library, Writer writer, Lanes lanes, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var stores = await context.Database.CanConnectAsync(cancellationToken);
        return TypedResults.Json(
            new { ready = stores, waitingWrites = writer.Waiting, conversations = lanes.Count, dialogsProblem = library.Problem },
            statusCode: stores ? 200 : 503);
    }
}
