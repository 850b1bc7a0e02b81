using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AubmBot.Tests.Channels.Stubs;

/// <summary>A platform on this machine: records every call, and answers by script or as the platform usually does.</summary>
public sealed class PlatformStub : IAsyncDisposable
{
    readonly ConcurrentQueue<StubRequest> _requests = new();
    readonly ConcurrentQueue<StubAnswer> _script = new();
    readonly Channel<StubRequest> _arrivals = Channel.CreateUnbounded<StubRequest>();
    readonly Func<StubRequest, StubAnswer> _usual;
    readonly WebApplication _server;

    PlatformStub(Func<StubRequest, StubAnswer> usual)
    {
        _usual = usual;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public Uri Address => new(_server.Urls.Single());

    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public static async Task<PlatformStub> StartAsync(Func<StubRequest, StubAnswer> usual)
    {
        var stub = new PlatformStub(usual);
        await stub._server.StartAsync();
        return stub;
    }

    /// <summary>An address on this machine where nobody listens any more.</summary>
    public static async Task<Uri> ClosedPortAsync()
    {
        await using var stub = await StartAsync(_ => new StubAnswer(200));
        return stub.Address;
    }

    /// <summary>The next call that has no script yet is answered so.</summary>
    public void Next(params ReadOnlySpan<StubAnswer> answers)
    {
        foreach (var answer in answers)
            _script.Enqueue(answer);
    }

    /// <summary>Waits for a call to arrive; each is returned once.</summary>
    public async Task<StubRequest> ArrivalAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _arrivals.Reader.ReadAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var path = $"{context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget}";
        var request = new StubRequest(context.Request.Method, path, headers, body.ToArray());
        _requests.Enqueue(request);
        var answer = _script.TryDequeue(out var scripted) ? scripted : _usual(request);
        _arrivals.Writer.TryWrite(request);
        await GiveAsync(context, answer);
    }

    static async Task GiveAsync(HttpContext context, StubAnswer answer)
    {
        if (answer == StubAnswer.Silence)
        {
            var gaveUp = new TaskCompletionSource();
            await using var _ = context.RequestAborted.Register(gaveUp.SetResult);
            await gaveUp.Task;
            return;
        }
        if (answer == StubAnswer.Reset)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(answer.Body);
    }
}
