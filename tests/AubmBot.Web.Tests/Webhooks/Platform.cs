using System.Collections.Concurrent;
using AubmBot.BotFramework.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A platform's API on this machine: keeps every call in its order, and answers as the test says.</summary>
public sealed class Platform : IAsyncDisposable
{
    readonly ConcurrentQueue<Call> _calls = new();
    readonly Func<Call, Task<Answer>> _answer;
    readonly WebApplication _server;
    int _count;

    Platform(Func<Call, Task<Answer>> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(ReceiveAsync);
    }

    public Uri Address => new(_server.Urls.Single());

    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <summary>What reached the citizens, in the order it arrived: Telegram's sendMessage, Twilio's messages, the Bot Connector's activities.</summary>
    public IReadOnlyList<Call> Said => [.. Calls.Where(call => call.Path.EndsWith("/sendMessage", StringComparison.Ordinal)
        || call.Path.EndsWith("/Messages.json", StringComparison.Ordinal)
        || call.Path.Contains("/v3/conversations/", StringComparison.Ordinal))];

    /// <summary>Answers every call of the Bot Connector, of the Telegram Bot API and of Twilio's as the real ones do, unless told otherwise.</summary>
    public static async Task<Platform> StartAsync(Func<Call, Task<Answer>>? answer = null)
    {
        var platform = new Platform(answer ?? (call => Task.FromResult(Usual(call))));
        await platform._server.StartAsync();
        return platform;
    }

    public static Answer Usual(Call call) => call.Path switch
    {
        _ when call.Path.EndsWith("/sendMessage", StringComparison.Ordinal) => new Answer(200, $$$"""
            {"ok":true,"result":{"message_id":{{{call.Number}}},"date":1760000000,"chat":{"id":1,"type":"private"},"text":"x"}}
            """),
        _ when call.Path.StartsWith("/bot", StringComparison.Ordinal) => new Answer(200, """{"ok":true,"result":true}"""),
        _ when call.Path.EndsWith("/Messages.json", StringComparison.Ordinal) => new Answer(201, $$"""{"sid":"SM{{call.Number:D32}}"}"""),
        _ => new Answer(200, $$"""{"id":"sent-{{call.Number}}"}"""),
    };

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var call = new Call(path, await reader.ReadToEndAsync(), Interlocked.Increment(ref _count));
        _calls.Enqueue(call);
        var answer = await _answer(call);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = $"{seconds}";
        await context.Response.WriteAsync(answer.Body);
    }
}

/// <summary>One call that reached the platform.</summary>
public sealed record Call(string Path, string Body, int Number)
{
    public Activity Activity => ActivityJson.Read(Body);

    /// <summary>The message that this one answers, as the Bot Connector's address names it.</summary>
    public string ReplyTo => Uri.UnescapeDataString(Path.Split('/')[^1]);
}

public sealed record Answer(int Status, string Body = "{}", int? RetryAfter = null);
