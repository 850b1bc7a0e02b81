using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Prompts;

/// <summary>One or more photos or PDF files, as names and addresses; the files themselves stay where the channel put them.</summary>
public sealed class AttachmentPrompt(ILanguages languages) : Prompt("attachment", languages)
{
    protected override Recognition Recognize(PromptContext prompt) => (FilesIn(prompt.Turn.Activity), CountIn(prompt.Turn.Activity)) switch
    {
        ({ Count: > 0 } files, _) => Recognition.Of(files),
        (_, > 0) => Recognition.Failed("file-type"),
        _ => Recognition.Failed(),
    };

    /// <summary>Files of any kind.</summary>
    public static int CountIn(Activity activity) => activity.Attachments?.Count(AttachmentTypes.IsFile) ?? 0;

    /// <summary>Those that can be an answer.</summary>
    public static JsonArray FilesIn(Activity activity) =>
        new([.. (activity.Attachments ?? []).Where(file => file.ContentUrl is not null && IsPhotoOrPdf(file)).Select(file => (JsonNode)new JsonObject
        {
            ["name"] = file.Name,
            ["contentType"] = file.ContentType,
            ["url"] = file.ContentUrl,
        })]);

    // What a platform calls a file; its bytes decide later. Some call every document a stream of octets.
    static bool IsPhotoOrPdf(Attachment file) =>
        file.ContentType is "image/jpeg" or "image/png" or "image/webp" or "image/heic" or "image/heif" or "application/pdf" or "application/octet-stream";
}
