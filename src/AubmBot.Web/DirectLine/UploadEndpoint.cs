using System.Security.Cryptography;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.DirectLine;
using AubmBot.Core.Conversations;
using AubmBot.Core.Data;

namespace AubmBot.Web.DirectLine;

/// <summary>
/// Files of a conversation: a photo or PDF that the bot has just asked for is kept under a random name outside the web
/// root; anything else is told to the bot and not kept. What a file is, its first bytes decide, not its name. Not scanned
/// for viruses: whoever opens one is told so.
/// </summary>
static class UploadEndpoint
{
    const int MostBytes = 10 * 1024 * 1024;

    public static async Task<IResult> PostAsync(
        string conversationId, HttpRequest request, DirectLineTokens tokens, DirectLineChannel channel, Inbox inbox,
        OpenConversations conversations, DataFolder data, CancellationToken cancellationToken)
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
            if (part.Length > MostBytes)
                return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
            var bytes = await BytesAsync(part, cancellationToken);
            (activity.Attachments ??= []).Add(Keep(bytes, part, conversation.ExpectsFile ? data : null, request, conversationId));
        }
        return await ConversationEndpoints.AcceptAsync(activity, grant, conversation, channel, inbox);
    }

    public static async Task<IResult> ReadAsync(string conversationId, string file, HttpRequest request, DirectLineTokens tokens, DataFolder data)
    {
        var (grant, refusal) = await ConversationEndpoints.AuthoriseAsync(conversationId, request, tokens);
        if (grant is null)
            return refusal!;
        var path = PathOf(data, conversationId, Path.GetFileName(file));
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return File.Exists(path) ? TypedResults.PhysicalFile(path, "application/octet-stream", "document") : DirectLineErrors.NotFound;
    }

    static Attachment Keep(byte[] bytes, IFormFile part, DataFolder? data, HttpRequest request, string conversationId)
    {
        var type = TypeOf(bytes);
        var attachment = new Attachment { ContentType = type ?? "application/octet-stream", Name = Path.GetFileName(part.FileName) };
        if (data is null || type is null)
            return attachment;
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(data, conversationId, name))!);
        File.WriteAllBytes(PathOf(data, conversationId, name), bytes);
        attachment.ContentUrl = $"{request.Scheme}://{request.Host}/v3/directline/conversations/{conversationId}/files/{name}";
        return attachment;
    }

    static string? TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        _ => null,
    };

    static string PathOf(DataFolder data, string conversationId, string name) => Path.Combine(data.Path, "files", conversationId, name);

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
