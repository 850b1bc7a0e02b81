using Microsoft.AspNetCore.Http.Features;

namespace AubmBot.Web.Sandbox;

/// <summary>What all stand-ins do alike: read a call, keep it, answer.</summary>
sealed class SandboxDesk(SandboxLog log)
{
    public static async Task<string> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    /// <param name="context">The call.</param>
    /// <param name="secret">A part of the address that is not shown.</param>
    /// <param name="body">What it carried.</param>
    public static string Show(HttpContext context, string body, string? secret = null)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (secret is { Length: > 0 })
            target = target.Replace(secret, "…", StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), "…", StringComparison.Ordinal);
        return $"{context.Request.Method} {target}\n\n{body}";
    }

    public async Task<SandboxEntry> AnswerAsync(HttpContext context, SandboxEntry entry, SandboxAnswer answer)
    {
        var kept = log.Add(entry with
        {
            Status = answer.Status,
            Answer = answer.Body,
            Delivery = entry.Kind is not "message" ? null : answer.Status < 300 ? "sent" : "failed",
        });
        await WriteAsync(context, answer);
        return kept;
    }

    public static async Task WriteAsync(HttpContext context, SandboxAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = $"{seconds}";
        await context.Response.WriteAsync(answer.Body);
    }
}
