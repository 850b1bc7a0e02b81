using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Sandbox;

/// <summary>What the Graph API says, accepted or refused. WhatsApp takes everything and tells later what it could not deliver.</summary>
static class GraphAnswers
{
    public static SandboxAnswer To(string channel, SandboxFault fault, string citizen, string id)
    {
        var whatsapp = channel == ChannelIds.WhatsAppCloud;
        return fault switch
        {
            SandboxFault.RateLimited => Refused(429, whatsapp ? 130429 : 613, null, SandboxFaults.RetryAfter),
            SandboxFault.ServerError => Refused(500, whatsapp ? 131000 : 2, null),
            SandboxFault.Blocked when !whatsapp => Refused(400, 551, 1545041),
            SandboxFault.WindowClosed when !whatsapp => Refused(400, 10, channel == ChannelIds.Instagram ? 2534022 : 2018278),
            _ => new(200, Accepted(whatsapp, citizen, id).ToJsonString()),
        };
    }

    static JsonObject Accepted(bool whatsapp, string citizen, string id) => whatsapp
        ? new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["contacts"] = new JsonArray(new JsonObject { ["input"] = citizen, ["wa_id"] = citizen }),
            ["messages"] = new JsonArray(new JsonObject { ["id"] = id }),
        }
        : new JsonObject { ["recipient_id"] = citizen, ["message_id"] = id };

    static SandboxAnswer Refused(int status, int code, int? subcode, int? retryAfter = null)
    {
        var error = new JsonObject { ["message"] = "refused by the sandbox", ["type"] = "OAuthException", ["code"] = code, ["fbtrace_id"] = "sandbox" };
        if (subcode is not null)
            error["error_subcode"] = subcode;
        return new(status, new JsonObject { ["error"] = error }.ToJsonString(), retryAfter);
    }
}
