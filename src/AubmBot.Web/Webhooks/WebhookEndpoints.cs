using System.Net;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.BotConnector;
using AubmBot.Channels.Telegram;
using AubmBot.Core.Conversations;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.Webhooks;

/// <summary>The doors of the platforms: verify, read, store, answer; the turn comes after.</summary>
static class WebhookEndpoints
{
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(14);

    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        app.MapWebhook<BotConnectorChannel>("/api/messages", StatusCodes.Status202Accepted);
        app.MapWebhook<TelegramChannel>("/api/telegram", StatusCodes.Status200OK);
    }

    // A platform that is not configured has no channel: its door is closed, not open.
    static void MapWebhook<TChannel>(this IEndpointRouteBuilder app, string path, int accepted) where TChannel : class, IChannel
    {
        var channel = app.ServiceProvider.GetService<TChannel>();
        var inbox = app.ServiceProvider.GetRequiredService<Inbox>();
        app.MapPost(path, (RequestDelegate)(context => channel is null
            ? Refuse(context, StatusCodes.Status403Forbidden)
            : ReceiveAsync(context, channel, inbox, accepted)));
    }

    static async Task ReceiveAsync(HttpContext context, IChannel channel, Inbox inbox, int accepted)
    {
        var body = await RawBody.ReadAsync(context.Request, Limits.Body, context.RequestAborted);
        var request = new WebhookRequest(body, name => context.Request.Headers[name] is [var value, ..] ? value : null, IsLoopback(context));
        switch (await channel.VerifyAsync(request, context.RequestAborted))
        {
            case Verification.Missing:
                await Refuse(context, StatusCodes.Status401Unauthorized);
                return;
            case Verification.Forged:
                await Refuse(context, StatusCodes.Status403Forbidden);
                return;
        }
        if (!TryParse(channel, request, out var activities))
        {
            await Refuse(context, StatusCodes.Status400BadRequest);
            return;
        }
        if (activities is [{ DeliveryMode: "expectReplies" } asked])
        {
            await AnswerInPlaceAsync(context, channel, inbox, asked);
            return;
        }
        await inbox.AcceptAsync(channel, activities, CancellationToken.None);
        context.Response.StatusCode = accepted;
        context.Response.ContentLength = 0;
        foreach (var activity in activities)
            _ = channel.AcknowledgeAsync(activity, CancellationToken.None);
    }

    static async Task AnswerInPlaceAsync(HttpContext context, IChannel channel, Inbox inbox, Activity asked)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(LongestWait);
        var replies = await inbox.AskAsync(channel, asked, patience.Token);
        await context.Response.WriteAsJsonAsync(new ExpectedReplies(replies), ActivityJson.Wire.ExpectedReplies);
    }

    static bool TryParse(IChannel channel, WebhookRequest request, out IReadOnlyList<Activity> activities)
    {
        try
        {
            activities = channel.Parse(request);
            return true;
        }
        catch (MalformedPayloadException)
        {
            activities = [];
            return false;
        }
    }

    static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // Behind a proxy on this machine every caller would look local: a forwarded call is not.
    static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
