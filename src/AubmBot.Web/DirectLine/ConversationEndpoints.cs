using System.Globalization;
using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.DirectLine;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.DirectLine;

/// <summary>Starting, finding again, writing and reading a conversation.</summary>
static class ConversationEndpoints
{
    public static async Task<IResult> StartAsync(
        HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel, Inbox inbox, OpenConversations conversations, CancellationToken cancellationToken)
    {
        if (DirectLineEndpoints.Bearer(request) is null)
            return DirectLineErrors.Missing;
        if (await request.GrantAsync(tokens) is not { } grant)
            return DirectLineErrors.Expired;
        if (!TryRead(await RawBody.ReadAsync(request, Limits.Body, cancellationToken), out var asked))
            return DirectLineErrors.Malformed;
        var known = await conversations.FindAsync(KeyOf(channel, grant.ConversationId), cancellationToken);
        if (known is null)
            await inbox.AcceptAsync(channel, [Joined(grant, asked)], CancellationToken.None);
        return TypedResults.Json(
            Opened(request, tokens, grant, watermark: null), DirectLineJson.Default.TokenAnswer, statusCode: known is null ? 201 : 200);
    }

    public static async Task<IResult> ReconnectAsync(
        string conversationId, string? watermark, HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel,
        OpenConversations conversations, CancellationToken cancellationToken)
    {
        var (grant, refusal) = await AuthoriseAsync(conversationId, request, tokens);
        if (grant is null)
            return refusal!;
        return await conversations.FindAsync(KeyOf(channel, conversationId), cancellationToken) is { Ended: false }
            ? TypedResults.Json(Opened(request, tokens, tokens.Renew(grant), watermark), DirectLineJson.Default.TokenAnswer)
            : DirectLineErrors.NotFound;
    }

    public static async Task<IResult> PostAsync(
        string conversationId, HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel, Inbox inbox,
        OpenConversations conversations, CancellationToken cancellationToken)
    {
        var (grant, refusal) = await AuthoriseAsync(conversationId, request, tokens);
        if (grant is null)
            return refusal!;
        if (!TryReadActivity(await RawBody.ReadAsync(request, Limits.Body, cancellationToken), out var activity))
            return DirectLineErrors.Malformed;
        if (await conversations.FindAsync(KeyOf(channel, conversationId), cancellationToken) is not { } conversation)
            return DirectLineErrors.NotFound;
        return await AcceptAsync(activity!, grant, conversation, channel, inbox);
    }

    public static async Task<IResult> ReadAsync(
        string conversationId, string? watermark, HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel,
        OpenConversations conversations, Transcript transcript, CancellationToken cancellationToken)
    {
        var (grant, refusal) = await AuthoriseAsync(conversationId, request, tokens);
        if (grant is null)
            return refusal!;
        return await conversations.FindAsync(KeyOf(channel, conversationId), cancellationToken) is { } conversation
            ? DirectLineEndpoints.Activities(await transcript.ReadAsync(conversation.Id, After(watermark), cancellationToken))
            : DirectLineErrors.NotFound;
    }

    /// <summary>Stores what a client posted. Typing is for those who look on: it is answered and not stored.</summary>
    public static async Task<IResult> AcceptAsync(
        Activity activity, DirectLineGrant grant, OpenConversation conversation, DirectLineChannel channel, Inbox inbox)
    {
        if (conversation.Ended)
            return DirectLineErrors.Ended;
        // A user id with Direct Line's prefix comes from a token and from nowhere else.
        if (activity.From?.Id is { } from && from != grant.UserId && from.StartsWith("dl_", StringComparison.Ordinal))
            return DirectLineErrors.OtherUser;
        if (activity.Type == ActivityTypes.Typing)
            return DirectLineEndpoints.Id(0);
        var stored = await inbox.AcceptAsync(
            channel, [DirectLineChannel.Accept(activity, grant.ConversationId, grant.UserId)], CancellationToken.None);
        return DirectLineEndpoints.Id(stored[0]);
    }

    public static async Task<(DirectLineGrant? Grant, IResult? Refusal)> AuthoriseAsync(string conversationId, HttpRequest request, DirectLineTokens tokens)
    {
        if (DirectLineEndpoints.Bearer(request) is null)
            return (null, DirectLineErrors.Missing);
        if (await request.GrantAsync(tokens) is not { } grant)
            return (null, DirectLineErrors.Expired);
        return grant.ConversationId == conversationId ? (grant, null) : (null, DirectLineErrors.OtherConversation);
    }

    public static ConversationKey KeyOf(DirectLineChannel channel, string conversationId) => new(channel.Id, channel.Account, conversationId);

    /// <summary>The row a watermark names; an unknown one reads from the start, which loses nothing.</summary>
    public static long After(string? watermark) => long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    public static bool TryReadActivity(ReadOnlyMemory<byte> body, out Activity? activity)
    {
        activity = null;
        try
        {
            activity = ActivityJson.Read(body.Span);
            return true;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    static Activity Joined(DirectLineGrant grant, StartRequest? asked)
    {
        var update = DirectLineChannel.Accept(new Activity { Type = ActivityTypes.ConversationUpdate, Locale = asked?.Locale }, grant.ConversationId, grant.UserId);
        // A page that says itself that it joins, in which language and where from, is greeted then, and once.
        update.MembersAdded = asked?.Joins == true ? [] : [new ChannelAccount { Id = grant.UserId }];
        // Two starts at once are one.
        update.Id = "start";
        return update;
    }

    static TokenAnswer Opened(HttpRequest request, DirectLineTokens tokens, DirectLineGrant grant, string? watermark)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var after = Uri.EscapeDataString(watermark ?? "");
        return new TokenAnswer(grant.ConversationId, grant.Token, grant.ExpiresIn,
            $"{scheme}://{request.Host}/v3/directline/conversations/{grant.ConversationId}/stream?watermark={after}&t={tokens.StreamTicket(grant)}");
    }

    static bool TryRead(ReadOnlyMemory<byte> body, out StartRequest? asked)
    {
        asked = null;
        try
        {
            asked = body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, DirectLineJson.Default.StartRequest);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
