using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.X;

/// <summary>
/// What a message carries besides text: one picture, film or place. Files are told of and not fetched: their addresses open
/// only to a browser's session or a signed call of a product that the agency does not have.
/// </summary>
static class XAttachments
{
    /// <summary>Null where the message is text only.</summary>
    public static List<Attachment>? Of(JsonElement data)
    {
        if (data.Object("attachment") is not { } attachment)
            return null;
        return XBody.Text(attachment, "type") switch
        {
            "media" => File(XBody.Text(Media(data), "type")),
            "location" when Place(attachment) is { } place => place,
            _ => ActivityData.Attachment(AttachmentTypes.Unsupported),
        };
    }

    public static JsonElement? Media(JsonElement data) => data.Object("attachment")?.Object("media");

    static List<Attachment> File(string? kind) => kind switch
    {
        "photo" => [new Attachment { ContentType = "image/jpeg" }],
        "video" or "animated_gif" => [new Attachment { ContentType = "video/mp4" }],
        _ => ActivityData.Attachment(AttachmentTypes.Unsupported),
    };

    // GeoJSON: longitude first.
    static List<Attachment>? Place(JsonElement attachment) =>
        attachment.Object("location")?.Object("shared_coordinate")?.Object("coordinates")?.List("coordinates").ToList() is
            [{ ValueKind: JsonValueKind.Number } east, { ValueKind: JsonValueKind.Number } north]
        && east.TryGetDouble(out var longitude) && north.TryGetDouble(out var latitude)
        && double.IsFinite(longitude) && double.IsFinite(latitude)
            ? ActivityData.Attachment(AttachmentTypes.Location, ("latitude", latitude), ("longitude", longitude))
            : null;
}
