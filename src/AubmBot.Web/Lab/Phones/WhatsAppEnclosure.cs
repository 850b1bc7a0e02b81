using System.Text.Json.Nodes;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>What a message of the Cloud API is instead of text; files are named by number, earlier messages by their id.</summary>
static class WhatsAppEnclosure
{
    public static string KindOf(LabAct act) => act switch
    {
        LabAct.Photo => "image",
        LabAct.Voice => "audio",
        LabAct.Contact => "contacts",
        LabAct.Deletion => "revoke",
        _ => act.ToString().ToLowerInvariant(),
    };

    public static JsonNode Of(LabDeed deed) => deed.Act switch
    {
        LabAct.Photo => Captioned(Media(SandboxFile.Photo), deed.Text),
        LabAct.Document => Captioned(Media(SandboxFile.Document, ("filename", SandboxFile.Document.Name)), deed.Text),
        LabAct.Voice => Media(SandboxFile.Voice with { ContentType = "audio/ogg; codecs=opus" }, ("voice", true)),
        LabAct.Location => new JsonObject { ["latitude"] = LabDeed.Latitude, ["longitude"] = LabDeed.Longitude },
        LabAct.Contact => new JsonArray(new JsonObject
        {
            ["name"] = new JsonObject { ["first_name"] = deed.Citizen.Name, ["formatted_name"] = deed.Citizen.Name },
            ["phones"] = new JsonArray(new JsonObject
            {
                ["phone"] = deed.Citizen.Phone,
                ["type"] = "CELL",
                ["wa_id"] = deed.Citizen.Phone.TrimStart('+'),
            }),
        }),
        LabAct.Sticker => Media(SandboxFile.Sticker, ("animated", false)),
        LabAct.Reaction => new JsonObject { ["message_id"] = deed.Answer!.Id, ["emoji"] = LabDeed.Emoji },
        LabAct.Edit => new JsonObject
        {
            ["original_message_id"] = deed.Own!.Id,
            ["message"] = new JsonObject { ["type"] = "text", ["text"] = new JsonObject { ["body"] = deed.Text } },
        },
        LabAct.Deletion => new JsonObject { ["original_message_id"] = deed.Own!.Id },
        _ => throw new NotSupportedException($"{deed.Act}"),
    };

    static JsonObject Captioned(JsonObject media, string caption)
    {
        if (caption.Length > 0)
            media["caption"] = caption;
        return media;
    }

    static JsonObject Media(SandboxFile file, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        var media = new JsonObject { ["mime_type"] = file.ContentType, ["sha256"] = file.Sha256, ["id"] = file.Id };
        foreach (var (name, value) in more)
            media[name] = value;
        return media;
    }
}
