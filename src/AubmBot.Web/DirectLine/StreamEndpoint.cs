using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.DirectLine;
using AubmBot.Core.Conversations;

namespace AubmBot.Web.DirectLine;

/// <summary>
/// The live stream of a conversation: first everything since the watermark, then each commit. Frames are activity sets;
/// empty frames, both ways, keep the line open.
/// </summary>
static class StreamEndpoint
{
    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(25);

    public static async Task OpenAsync(
        string conversationId, string? watermark, string? t, HttpContext context, DirectLineTokens tokens, StreamTickets tickets,
        DirectLineChannel channel, OpenConversations conversations, Transcript transcript, Feed feed, IHostApplicationLifetime lifetime)
    {
        var grant = await tokens.ReadStreamTicketAsync(t);
        if (!context.WebSockets.IsWebSocketRequest || grant is null || grant.ConversationId != conversationId || !tickets.TryUse(grant.TicketId))
        {
            context.Response.StatusCode = context.WebSockets.IsWebSocketRequest ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
            return;
        }
        if (await conversations.FindAsync(ConversationEndpoints.KeyOf(channel, conversationId), context.RequestAborted) is not { } conversation)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        // One waiting signal says as much as many; the writer's thread, which gives it, can neither wait nor fail here.
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        news.Writer.TryWrite(true);
        using var subscription = feed.Subscribe(conversation.Id, () => news.Writer.TryWrite(true));
        var listening = ListenAsync(socket, ended);
        try
        {
            await TellAsync(socket, conversation.Id, ConversationEndpoints.After(watermark), news.Reader, transcript, ended.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client went away, or the server stops: the client comes back with its watermark.
        }
        await ended.CancelAsync();
        await listening;
    }

    static async Task TellAsync(
        WebSocket socket, long conversationId, long after, ChannelReader<bool> news, Transcript transcript, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await SomethingNewAsync(news, cancellationToken))
                after = await TellNewsAsync(socket, conversationId, after, transcript, cancellationToken);
            else
                await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    static async Task<long> TellNewsAsync(WebSocket socket, long conversationId, long after, Transcript transcript, CancellationToken cancellationToken)
    {
        while (true)
        {
            var set = await transcript.ReadAsync(conversationId, after, cancellationToken);
            var last = ConversationEndpoints.After(set.Watermark);
            if (last == after)
                return after;
            after = last;
            if (set.Activities.Count > 0)
                await socket.SendAsync(
                    JsonSerializer.SerializeToUtf8Bytes(set, ActivityJson.Wire.ActivitySet), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    static async Task<bool> SomethingNewAsync(ChannelReader<bool> news, CancellationToken cancellationToken)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        quiet.CancelAfter(Quiet);
        try
        {
            return await news.ReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // Clients send only empty frames; reading them is how a closed line is noticed.
    static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(256);
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), ended.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            await ended.CancelAsync();
        }
    }
}
