using System.Net;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Hotline;
using AubmBot.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace AubmBot.Web.Webhooks;

/// <summary>The doors of the platforms: verify, read, store, answer; the turn comes after.</summary>
static class WebhookEndpoints
{
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(14);

    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        var channels = app.ServiceProvider.GetServices<IChannel>().ToDictionary(channel => channel.Id);
        var inbox = app.ServiceProvider.GetRequiredService<Inbox>();
        foreach (var door in app.ServiceProvider.GetServices<ChannelDoor>())
        {
            // A platform that is not configured has no channel: its door is closed, not open.
            var channel = door.Channels.Select(id => channels.GetValueOrDefault(id)).FirstOrDefault(channel => channel is not null);
            app.MapMethods(door.Path, door.Methods, (RequestDelegate)(context => channel is null
                ? Refuse(context, StatusCodes.Status403Forbidden)
                : ReceiveAsync(context, door, channel, inbox)));
        }
    }

    static async Task ReceiveAsync(HttpContext context, ChannelDoor door, IChannel channel, Inbox inbox)
    {
        var request = await ReadAsync(context);
        if (request.Method == HttpMethods.Get && channel is IHandshake handshake)
        {
            await AnswerAsync(context, handshake.Answer(request));
            return;
        }
        switch (await channel.VerifyAsync(request, context.RequestAborted))
        {
            case Verification.Missing:
                await Refuse(context, StatusCodes.Status401Unauthorized);
                return;
            case Verification.Forged:
                await Refuse(context, StatusCodes.Status403Forbidden);
                return;
        }
        if (!TryParse(channel, request, out var activities, out var receipts))
        {
            await Refuse(context, StatusCodes.Status400BadRequest);
            return;
        }
        if (activities is [{ DeliveryMode: "expectReplies" } asked])
        {
            await (channel is IAnswersInPlace writer
                ? AnswerAsync(context, writer.Write(request, await TryAskAsync(context, channel, inbox, asked)))
                : GiveRepliesAsync(context, channel, inbox, asked));
            return;
        }
        await inbox.AcceptAsync(channel, activities, CancellationToken.None);
        await context.RequestServices.GetRequiredService<Receipts>().AcceptAsync(receipts);
        if (channel is IRecordsCalls calls && calls.ReadNotice(request) is { } notice)
            await context.RequestServices.GetRequiredService<Recorder>().HearAsync(notice);
        await AnswerAsync(context, channel is IAnswersInPlace here ? here.Write(request, []) : door.Accepted);
        foreach (var activity in activities)
            _ = channel.AcknowledgeAsync(activity, CancellationToken.None);
    }

    static async Task GiveRepliesAsync(HttpContext context, IChannel channel, Inbox inbox, Activity asked) =>
        await context.Response.WriteAsJsonAsync(
            new ExpectedReplies(await AskAsync(context, channel, inbox, asked)), ActivityJson.Wire.ExpectedReplies);

    // A caller hears something in time, whatever our state: a late turn still counts, and the same step asked again gives it.
    static async Task<IReadOnlyList<Activity>?> TryAskAsync(HttpContext context, IChannel channel, Inbox inbox, Activity asked)
    {
        try
        {
            return await AskAsync(context, channel, inbox, asked);
        }
        catch (Exception late) when (late is OperationCanceledException or InboxUnavailableException && !context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    static async Task<IReadOnlyList<Activity>> AskAsync(HttpContext context, IChannel channel, Inbox inbox, Activity asked)
    {
        using var late = new CancellationTokenSource(LongestWait, context.RequestServices.GetRequiredService<TimeProvider>());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, late.Token);
        return await inbox.AskAsync(channel, asked, patience.Token);
    }

    static bool TryParse(
        IChannel channel, WebhookRequest request, out IReadOnlyList<Activity> activities, out IReadOnlyList<DeliveryReceipt> receipts)
    {
        try
        {
            (activities, receipts) = (channel.Parse(request), channel.ReadReceipts(request));
            return true;
        }
        catch (MalformedPayloadException)
        {
            (activities, receipts) = ([], []);
            return false;
        }
    }

    static async Task<WebhookRequest> ReadAsync(HttpContext context)
    {
        var body = await RawBody.ReadAsync(context.Request, Limits.Body, context.RequestAborted);
        return new WebhookRequest(body, name => context.Request.Headers[name] is [var value, ..] ? value : null, IsLoopback(context))
        {
            Method = context.Request.Method,
            PathAndQuery = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
        };
    }

    static Task AnswerAsync(HttpContext context, WebhookAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.Body.Length > 0)
            return context.Response.WriteAsync(answer.Body);
        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // Behind a proxy on this machine every caller would look local: a forwarded call is not.
    static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Proxies.PassedOn(context.Request);
}
