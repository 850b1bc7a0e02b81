using AubmBot.BotFramework.Schema;
using AubmBot.Channels.DirectLine;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Files;

namespace AubmBot.Web.DirectLine;

/// <summary>
/// Files of a conversation: a photo or PDF that the bot has just asked for goes into the store of all channels; anything
/// else is told to the bot and not kept. What a file is, its first bytes decide, not its name.
/// </summary>
static class UploadEndpoint
{
    public static async Task<IResult> PostAsync(
        string conversationId, HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel, Inbox inbox,
        OpenConversations conversations, FileStore store, FileRows rows, CancellationToken cancellationToken)
    {
        var (grant, refusal) = await ConversationEndpoints.AuthoriseAsync(conversationId, request, tokens);
        if (grant is null)
            return refusal!;
        if (await conversations.FindAsync(ConversationEndpoints.KeyOf(channel, conversationId), cancellationToken) is not { } conversation)
            return DirectLineErrors.NotFound;
        if (!request.HasFormContentType || await ReadFormAsync(request, cancellationToken) is not { } form)
            return DirectLineErrors.Malformed;
        var activity = Activity.Message("");
        foreach (var part in form.Files)
        {
            if (part.Name == "activity" || part.ContentType == "application/vnd.microsoft.activity")
            {
                if (!ConversationEndpoints.TryReadActivity(await BytesAsync(part, cancellationToken), out var sent))
                    return DirectLineErrors.Malformed;
                (activity, var attached) = (sent!, activity.Attachments);
                activity.Attachments = attached;
                continue;
            }
            if (part.Length > FileStore.MostBytes)
                return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
            var bytes = await BytesAsync(part, cancellationToken);
            var (type, name) = (FileTypes.Of(bytes), Path.GetFileName(part.FileName));
            var file = new Attachment { ContentType = type ?? "application/octet-stream", Name = name };
            if (conversation.ExpectsFile && type is not null && FileTypes.Fits(type, FileUse.Document))
                file.ContentUrl = $"{request.Scheme}://{request.Host}/v3/directline/conversations/{conversationId}/files/{await KeepAsync(conversation, bytes, type, store, rows)}";
            (activity.Attachments ??= []).Add(file);
        }
        return await ConversationEndpoints.AcceptAsync(activity, grant, conversation, channel, inbox);
    }

    public static async Task<IResult> ReadAsync(
        string conversationId, string file, HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel,
        OpenConversations conversations, FileStore store, FileRows rows, CancellationToken cancellationToken)
    {
        var (grant, refusal) = await ConversationEndpoints.AuthoriseAsync(conversationId, request, tokens);
        if (grant is null)
            return refusal!;
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return await conversations.FindAsync(ConversationEndpoints.KeyOf(channel, conversationId), cancellationToken) is { } conversation
            && await rows.IsKeptAsync(file, conversation.Id, cancellationToken) && store.Find(file) is { } path
                ? TypedResults.PhysicalFile(path, "application/octet-stream", "document")
                : DirectLineErrors.NotFound;
    }

    // On disk first: a row without its file would be worse than a file without its row.
    static async Task<string> KeepAsync(OpenConversation conversation, byte[] bytes, string type, FileStore store, FileRows rows)
    {
        var name = FileStore.NewName();
        await store.WriteAsync(name, bytes, CancellationToken.None);
        await rows.AddUploadAsync(name, conversation.Id, type, bytes.Length);
        return name;
    }

    static async Task<IFormCollection?> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        // A body that ends too early is an IOException; so is one that is too large, and that has its own status.
        catch (Exception malformed) when (malformed is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
    }

    static async Task<byte[]> BytesAsync(IFormFile part, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await part.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
