using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>Direct messages of X (docs.x.com, account activity): text arrives HTML-escaped, and there is nothing to press.</summary>
sealed class XPhone(SandboxSigner signer, SandboxIds ids, TimeProvider time, IConfiguration configuration) : ILabPhone
{
    public string Channel => ChannelIds.X;
    public string Title => "X";
    public string Platform => "X";
    public IReadOnlyList<SandboxFault> Faults { get; } = [SandboxFault.RateLimited, SandboxFault.ServerError, SandboxFault.Blocked];

    public string AddressOf(LabCitizen citizen) => citizen.Id;

    public SignedWebhook Write(LabCitizen citizen, string text)
    {
        var account = configuration["Channels:X:UserId"] ?? "";
        return signer.X(new JsonObject
        {
            ["for_user_id"] = account,
            ["direct_message_events"] = new JsonArray(new JsonObject
            {
                ["type"] = "message_create",
                ["id"] = ids.Next().ToString(CultureInfo.InvariantCulture),
                ["created_timestamp"] = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                ["message_create"] = new JsonObject
                {
                    ["target"] = new JsonObject { ["recipient_id"] = account },
                    ["sender_id"] = citizen.Id,
                    ["message_data"] = new JsonObject
                    {
                        ["text"] = WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal),
                        ["entities"] = new JsonObject { ["hashtags"] = new JsonArray(), ["urls"] = new JsonArray() },
                    },
                },
            }),
            ["users"] = new JsonObject { [citizen.Id] = new JsonObject { ["id"] = citizen.Id, ["name"] = citizen.Name } },
        }.ToJsonString());
    }
}
