using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using AubmBot.Web.Hosting;
using AubmBot.Web.Sandbox;

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
        lab.MapWish("/write", (bench, phone, citizen, wish) => bench.WriteAsync(phone, citizen, wish.Text ?? ""));
        lab.MapWish("/press", (bench, phone, citizen, wish) => bench.PressAsync(phone, citizen, wish.Message, wish.Button));
        lab.MapWish("/do", (bench, phone, citizen, wish) => bench.DoAsync(phone, citizen, wish.Act, wish.Text ?? ""));
        lab.MapWish("/fault", (bench, phone, citizen, wish) => bench.SetFaultAsync(phone, citizen, wish.Fault));
        lab.MapGet("/files/{name}", (string name, HttpContext context) => SandboxFile.ServeAsync(context, name));
        lab.MapPut("/recordings/{recording}", async (string recording, HttpRequest request, SandboxRecordings recordings, CancellationToken gone) =>
        {
            recordings.Keep(recording, (await RawBody.ReadAsync(request, SandboxRecordings.MostBytes, gone)).ToArray());
            return TypedResults.NoContent();
        });
        lab.MapLabClock();
        lab.MapPost("/call", (LabCall call, LabTelephone telephone) => telephone.AskAsync(call));
    }

    // What a platform would be answered is told as it is: found and taken, not found, not taken.
    static void MapWish(this RouteGroupBuilder lab, string path, Func<LabBench, ILabPhone, LabCitizen, LabWish, Task<int>> wanted) =>
        lab.MapPost(path, async (HttpRequest request, LabBench bench) =>
        {
            var wish = (await request.ReadFromJsonAsync<LabWish>(Wire))!;
            var status = bench.Phone(wish.Channel) is { } phone && LabCitizen.Find(wish.Citizen) is { } citizen
                ? await wanted(bench, phone, citizen, wish)
                : StatusCodes.Status404NotFound;
            return TypedResults.StatusCode(status < 300 ? 204 : status == 404 ? 404 : 502);
        });

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
