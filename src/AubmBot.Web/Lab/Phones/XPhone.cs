using System.Globalization;
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

    public IReadOnlyList<LabAct> Acts { get; } = [LabAct.Photo, LabAct.Link];
    public bool HasCaptions => true;
    public string EntryLink => $"https://x.com/messages/compose?recipient_id={configuration["Channels:X:UserId"]}&text=";

    public string AddressOf(LabCitizen citizen) => citizen.Id;

    public SignedWebhook Write(LabCitizen citizen, string text) => Post(citizen, Data(text));

    public SignedWebhook Do(LabDeed deed) => deed.Act == LabAct.Link ? Write(deed.Citizen, deed.Text) : Pictured(deed);

    // The picture is named twice: as an attachment, and by a short link that X puts behind the text.
    SignedWebhook Pictured(LabDeed deed)
    {
        const string Link = "https://t.co/sandbox";
        var data = Data($"{deed.Text} {Link}".TrimStart());
        data["attachment"] = new JsonObject
        {
            ["type"] = "media",
            ["media"] = new JsonObject
            {
                ["id"] = deed.File!.Id,
                ["type"] = "photo",
                ["url"] = Link,
                ["media_url_https"] = $"https://ton.x.com/1.1/ton/data/dm/{deed.File.Id}/{deed.File.Name}",
            },
        };
        return Post(deed.Citizen, data);
    }

    static JsonObject Data(string text) => new()
    {
        ["text"] = Escaped(text),
        ["entities"] = new JsonObject { ["hashtags"] = new JsonArray(), ["urls"] = new JsonArray() },
    };

    // These three and no other letter; an é stays what it is.
    static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    SignedWebhook Post(LabCitizen citizen, JsonObject data)
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
                    ["message_data"] = data,
                },
            }),
            ["users"] = new JsonObject { [citizen.Id] = new JsonObject { ["id"] = citizen.Id, ["name"] = citizen.Name } },
        }.ToJsonString());
    }
}
