using System.Globalization;
using System.Text.Json.Nodes;

namespace AubmBot.Web.Sandbox;

/// <summary>What Meta posts when a message came further, or did not.</summary>
static class MetaReceipts
{
    public static JsonObject WhatsApp(SandboxEntry message, string state, long seconds, string phoneNumberId, int? failure)
    {
        var status = new JsonObject
        {
            ["id"] = message.Id,
            ["status"] = state,
            ["timestamp"] = seconds.ToString(CultureInfo.InvariantCulture),
            ["recipient_id"] = message.Citizen,
        };
        if (failure is { } code)
            status["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["title"] = "refused by the sandbox" });
        return MetaEnvelope.WhatsApp(phoneNumberId, new JsonObject { ["statuses"] = new JsonArray(status) });
    }

    public static JsonObject Messenger(SandboxEntry message, long milliseconds, string pageId) => MetaEnvelope.Page("page", pageId, milliseconds, new JsonObject
    {
        ["sender"] = new JsonObject { ["id"] = message.Citizen },
        ["recipient"] = new JsonObject { ["id"] = pageId },
        ["timestamp"] = milliseconds,
        ["delivery"] = new JsonObject { ["mids"] = new JsonArray(message.Id), ["watermark"] = milliseconds },
    });
}
