using AubmBot.BotFramework.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AubmBot.CrashHost;

/// <summary>Dies around the 2xx that tells the platform "stored".</summary>
sealed class DyingAnswer(CrashPoint crash) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        next(app);
    };

    async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var dies = await IsTheMessageAsync(context.Request);
        await next(context);
        if (!dies)
            return;
        crash.Reached(CrashStep.BeforeAnswerToPlatform);
        if (!crash.Is(CrashStep.AfterAnswerToPlatform))
            return;
        await context.Response.CompleteAsync();
        // The platform closes the connection when it has read the answer: only then is it surely told.
        var read = new TaskCompletionSource();
        await using var closed = context.RequestAborted.Register(read.SetResult);
        await read.Task;
        crash.Reached(CrashStep.AfterAnswerToPlatform);
    }

    async Task<bool> IsTheMessageAsync(HttpRequest request)
    {
        if (request.Path != "/api/messages")
            return false;
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        request.Body.Position = 0;
        return ActivityJson.Read(body.ToArray()).Id == crash.MessageId;
    }
}
