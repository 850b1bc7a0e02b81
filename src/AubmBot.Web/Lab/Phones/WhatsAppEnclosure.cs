using System.Text.Json.Nodes;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>What a message of the Cloud API carries instead of text; files are named by number.</summary>
static class WhatsAppEnclosure
{
    public static string KindOf(LabAct act) => act switch
    {
        LabAct.Photo => "image",
        LabAct.Voice => "audio",
        LabAct.Contact => "contacts",
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
