using AubmBot.BotFramework.Channels;
using Microsoft.AspNetCore.Diagnostics;

namespace AubmBot.Web.Hosting;

/// <summary>Errors tell a caller a status and nothing else: no stack, no path, no part of what was sent.</summary>
static class PlainErrors
{
    public static void UsePlainErrors(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = Answer,
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or InboxUnavailableException or OperationCanceledException,
        AllowStatusCode404Response = true,
    });

    static Task Answer(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        context.Response.StatusCode = failure switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            MalformedPayloadException => StatusCodes.Status400BadRequest,
            InboxUnavailableException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "5";
        return Task.CompletedTask;
    }
}
