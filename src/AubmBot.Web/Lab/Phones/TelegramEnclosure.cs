using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>What a message carries instead of text (core.telegram.org/bots/api#message).</summary>
static class TelegramEnclosure
{
    public static string KindOf(LabAct act) => act.ToString().ToLowerInvariant();

    public static JsonNode Of(LabDeed deed) => deed.Act switch
    {
        LabAct.Photo => new JsonArray(Sized(90, 67), Sized(160, 120)),
        LabAct.Document => File(SandboxFile.Document, ("file_name", SandboxFile.Document.Name), ("mime_type", SandboxFile.Document.ContentType)),
        LabAct.Voice => File(SandboxFile.Voice, ("duration", 1), ("mime_type", SandboxFile.Voice.ContentType)),
        LabAct.Location => new JsonObject { ["latitude"] = LabDeed.Latitude, ["longitude"] = LabDeed.Longitude },
        LabAct.Contact => new JsonObject
        {
            // Without a plus sign; and whose account it is, which makes it proof of one's own number.
            ["phone_number"] = deed.Citizen.Phone.TrimStart('+'),
            ["first_name"] = deed.Citizen.Name,
            ["user_id"] = long.Parse(deed.Citizen.Id, CultureInfo.InvariantCulture),
        },
        LabAct.Sticker => File(
            SandboxFile.Sticker, ("type", "regular"), ("width", 96), ("height", 96), ("is_animated", false), ("is_video", false), ("emoji", LabDeed.Emoji)),
        _ => throw new NotSupportedException($"{deed.Act}"),
    };

    static JsonObject Sized(int width, int height) => File(SandboxFile.Photo, ("width", width), ("height", height));

    static JsonObject File(SandboxFile file, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var content = new JsonObject { ["file_id"] = file.Name, ["file_unique_id"] = $"u{file.Id}", ["file_size"] = file.Content.Length };
        foreach (var (name, value) in more)
            content[name] = value;
        return content;
    }
}
