using System.Text.Json.Nodes;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Prompts;

/// <summary>One or more photos or PDF files, as names and addresses; the files themselves stay where the channel put them.</summary>
public sealed class AttachmentPrompt(ILanguages languages) : Prompt("attachment", languages)
{
    protected override Recognition Recognize(PromptContext prompt)
    {
        var files = prompt.Turn.Activity.Attachments?.Where(file => file.ContentUrl is not null).ToList() ?? [];
        if (files.Count == 0)
            return Recognition.Failed();
        if (!files.All(IsPhotoOrPdf))
            return Recognition.Failed("file-type");
        return Recognition.Of(new JsonArray([.. files.Select(file => (JsonNode)new JsonObject
        {
            ["name"] = file.Name,
            ["contentType"] = file.ContentType,
            ["url"] = file.ContentUrl,
        })]));
    }

    // What a platform calls a file; its bytes decide later. Some call every document a stream of octets.
    static bool IsPhotoOrPdf(Attachment file) =>
        file.ContentType is "image/jpeg" or "image/png" or "image/webp" or "image/heic" or "image/heif" or "application/pdf" or "application/octet-stream";
}
