using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>What a message carries besides text (Messenger Platform, messages webhook, "attachment").</summary>
static class MessagingAttachments
{
    const string ThumbsUp = "\U0001F44D";
    static readonly string[] ThumbsUpIds = ["369239263222822", "369239343222814", "369239383222810"];

    public static List<Attachment>? Of(JsonElement message)
    {
        // A sticker may come as an image and as a sticker: it is said once.
        if (StickerIn(message) is { } sticker)
            return ActivityData.Attachment(AttachmentTypes.Sticker, ("emoji", ThumbsUpIds.Contains(sticker) ? ThumbsUp : null));
        if (message.IsTrue("is_unsupported"))
            return ActivityData.Attachment(AttachmentTypes.Unsupported);
        List<Attachment> all = [.. message.Items("attachments").SelectMany(One)];
        return all.Count > 0 ? all : null;
    }

    static IEnumerable<Attachment> One(JsonElement item) => item.Text("type") switch
    {
        "image" => File(item, "image/jpeg"),
        "audio" => File(item, "audio/mp4"),
        "video" => File(item, "video/mp4"),
        "file" => File(item, "application/octet-stream"),
        "location" when item.At("payload")?.At("coordinates") is { } place =>
            ActivityData.Attachment(AttachmentTypes.Location, ("latitude", place.Number("lat")), ("longitude", place.Number("long"))),
        // Somebody showed the agency to their own followers: nothing was asked (Instagram, Story Mention).
        "story_mention" or null => [],
        // Shared posts and reels, links without a text, templates, and what Meta will invent.
        _ => ActivityData.Attachment(AttachmentTypes.Unsupported),
    };

    static List<Attachment> File(JsonElement item, string contentType) => item.At("payload")?.Text("url") is { } url
        ? [new Attachment { ContentType = contentType, ContentUrl = url }]
        : ActivityData.Attachment(AttachmentTypes.Unsupported);

    static string? StickerIn(JsonElement message) => message.Text("sticker_id") ?? message.Items("attachments")
        .Where(item => item.Text("type") == "sticker" || item.At("payload")?.Text("sticker_id") is not null)
        .Select(item => item.At("payload")?.Text("sticker_id") ?? "").FirstOrDefault();
}
