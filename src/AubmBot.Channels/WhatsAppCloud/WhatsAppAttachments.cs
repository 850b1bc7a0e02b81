using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>What a message carries besides text. Files are named by <c>whatsapp-media:</c> and their id: the address behind it lives five minutes.</summary>
static class WhatsAppAttachments
{
    public const string FileScheme = "whatsapp-media:";

    /// <summary>Null where the message is text only.</summary>
    /// <param name="message">As the webhook has it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="from">The number that wrote, with its plus sign.</param>
    public static List<Attachment>? Of(JsonElement message, string type, string from) => type switch
    {
        "image" or "audio" or "video" or "document" when message.At(type) is { } media && media.Text("id") is { } id =>
            [new Attachment { ContentType = MimeType(media), ContentUrl = FileScheme + id, Name = media.Text("filename") }],
        "sticker" => ActivityData.Attachment(AttachmentTypes.Sticker, ("emoji", null)),
        "location" when message.At(type) is { } place =>
            ActivityData.Attachment(AttachmentTypes.Location, ("latitude", place.Number("latitude")), ("longitude", place.Number("longitude"))),
        "contacts" when WhatsAppContacts.Of(message, from) is { } contact => contact,
        "text" or "button" or "interactive" => null,
        // Orders, filled-in flows, 131051 "message type unknown", and what Meta will invent.
        _ => ActivityData.Attachment(AttachmentTypes.Unsupported),
    };

    // "audio/ogg; codecs=opus": the parameters say nothing to us.
    static string MimeType(JsonElement media) => media.Text("mime_type")?.Split(';')[0].Trim() ?? "application/octet-stream";
}
