using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using AubmBot.Web.Hosting;
using AubmBot.Web.Sandbox;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AubmBot.Web.Lab;

/// <summary>The lab's page and what it calls. Mapped in development only.</summary>
static class LabEndpoints
{
    static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static void MapLab(this WebApplication app)
    {
        app.UseLabPage();
        var lab = app.MapGroup("/lab/api");
        lab.MapGet("/bench", (LabBench bench) => TypedResults.Json(bench.Describe(), Wire));
        lab.MapGet("/entries", (long? after, SandboxLog log) => TypedResults.Json(log.After(after ?? 0), Wire));
        lab.MapGet("/stream", (long? after, SandboxLog log, IHostApplicationLifetime life, CancellationToken gone) =>
            TypedResults.ServerSentEvents(FollowAsync(log, after ?? 0, life.ApplicationStopping, gone)));
        lab.MapPost("/write", (LabWish wish, LabBench bench) => DoAsync(bench, wish, async (phone, citizen) =>
            TypedResults.StatusCode(await bench.WriteAsync(phone, citizen, wish.Text ?? "") < 300 ? 204 : 502)));
        lab.MapPost("/press", (LabWish wish, LabBench bench) => DoAsync(bench, wish, async (phone, citizen) =>
            TypedResults.StatusCode(await bench.PressAsync(phone, citizen, wish.Message, wish.Button) is var status and >= 300 ? (status == 404 ? 404 : 502) : 204)));
        lab.MapPost("/fault", async (HttpRequest request, LabBench bench) =>
        {
            var wish = (await request.ReadFromJsonAsync<LabWish>(Wire))!;
            return await DoAsync(bench, wish, async (phone, citizen) =>
            {
                await bench.SetFaultAsync(phone, citizen, wish.Fault);
                return TypedResults.StatusCode(204);
            });
        });
        lab.MapPut("/recordings/{recording}", async (string recording, HttpRequest request, SandboxRecordings recordings, CancellationToken gone) =>
        {
            recordings.Keep(recording, (await RawBody.ReadAsync(request, SandboxRecordings.MostBytes, gone)).ToArray());
            return TypedResults.NoContent();
        });
        lab.MapPost("/call", (LabCall call, LabTelephone telephone) => telephone.AskAsync(call));
    }

    static async Task<StatusCodeHttpResult> DoAsync(LabBench bench, LabWish wish, Func<ILabPhone, LabCitizen, Task<StatusCodeHttpResult>> what) =>
        bench.Phone(wish.Channel) is { } phone && LabCitizen.Find(wish.Citizen) is { } citizen
            ? await what(phone, citizen)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    static async IAsyncEnumerable<SseItem<string>> FollowAsync(
        SandboxLog log, long version, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        // Told at once, so that the browser knows that it is connected.
        yield return new SseItem<string>("[]");
        // A server that stops waits for its requests; this one would never end by itself.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        while (true)
        {
            if (log.After(version) is { Count: > 0 } news)
            {
                version = news.Max(entry => entry.Version);
                yield return new SseItem<string>(JsonSerializer.Serialize(news, Wire));
            }
            await log.ChangedAsync(version, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested)
                yield break;
        }
    }
}
