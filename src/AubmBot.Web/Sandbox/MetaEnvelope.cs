using System.Text.Json.Nodes;

namespace AubmBot.Web.Sandbox;

/// <summary>The outer form of everything Meta posts.</summary>
static class MetaEnvelope
{
    public static JsonObject Page(string kind, string account, long milliseconds, JsonObject messaging) => new()
    {
        ["object"] = kind,
        ["entry"] = new JsonArray(new JsonObject { ["id"] = account, ["time"] = milliseconds, ["messaging"] = new JsonArray(messaging) }),
    };

    public static JsonObject WhatsApp(string phoneNumberId, JsonObject value, string field = "messages")
    {
        value["messaging_product"] = "whatsapp";
        value["metadata"] = new JsonObject { ["display_phone_number"] = "15550783881", ["phone_number_id"] = phoneNumberId };
        return new JsonObject
        {
            ["object"] = "whatsapp_business_account",
            ["entry"] = new JsonArray(new JsonObject
            {
                ["id"] = "102290129340398",
                ["changes"] = new JsonArray(new JsonObject { ["field"] = field, ["value"] = value }),
            }),
        };
    }
}
