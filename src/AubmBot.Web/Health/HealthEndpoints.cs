using System.Data.Common;
using AubmBot.BotFramework.Channels;
using AubmBot.Core.Conversations;
using AubmBot.Core.Data;
using AubmBot.Core.Knowledge;

namespace AubmBot.Web.Health;

/// <summary>Whether the process lives, and whether it can take a message now.</summary>
static class HealthEndpoints
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live"));
        app.MapGet("/health/ready", ReadyAsync);
    }

    static async Task<IResult> ReadyAsync(
        LiveLibrary library, Writer writer, Lanes lanes, CancellationToken cancellationToken)
    {
        var stores = await StoresAsync(writer, cancellationToken);
        return TypedResults.Json(
            new { ready = stores, waitingWrites = writer.Waiting, conversations = lanes.Count, dialogsProblem = library.Problem },
            statusCode: stores ? 200 : 503);
    }

    /// <summary>By the way that a message takes, with nothing to write.</summary>
    static async Task<bool> StoresAsync(Writer writer, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.WriteAsync(_ => true).WaitAsync(Patience, cancellationToken);
        }
        catch (Exception failure) when (failure is InboxUnavailableException or DbException or TimeoutException)
        {
            return false;
        }
    }
}
