using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>Messenger and Instagram, which differ in their account and address only (developers.facebook.com/docs/messenger-platform/webhooks).</summary>
sealed class MessengerPhone(string channel, SandboxSigner signer, SandboxIds ids, TimeProvider time, IConfiguration configuration) : ILabPhone
{
    bool IsInstagram => channel == ChannelIds.Instagram;

    public string Channel => channel;
    public string Title => IsInstagram ? "Instagram" : "Messenger";
    public string Platform => "Meta";

    public IReadOnlyList<SandboxFault> Faults { get; } =
        [SandboxFault.RateLimited, SandboxFault.ServerError, SandboxFault.Blocked, SandboxFault.WindowClosed];

    // Instagram's app sends a business neither documents nor places, and neither app a contact.
    public IReadOnlyList<LabAct> Acts { get; } =
        channel == ChannelIds.Instagram ? [LabAct.Photo, LabAct.Voice] : [LabAct.Photo, LabAct.Document, LabAct.Voice];

    public bool HasCaptions => false;

    public string AddressOf(LabCitizen citizen) => (IsInstagram ? "54321" : "65432") + citizen.Id;

    public SignedWebhook Write(LabCitizen citizen, string text) => Post(citizen, "message", new JsonObject { ["mid"] = ids.Text("m_"), ["text"] = text });

    // Such a message has no text at all.
    public SignedWebhook Do(LabDeed deed) => Post(deed.Citizen, "message", new JsonObject
    {
        ["mid"] = ids.Text("m_"),
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["type"] = deed.Act switch { LabAct.Photo => "image", LabAct.Voice => "audio", _ => "file" },
            ["payload"] = new JsonObject { ["url"] = $"{configuration["Channels:Meta:GraphBaseUrl"]}/files/{deed.File!.Id}" },
        }),
    });

    public SignedWebhook? Press(LabCitizen citizen, SandboxEntry message, SandboxButton button) => button.Kind == "postback"
        ? Post(citizen, "postback", new JsonObject { ["mid"] = ids.Text("m_"), ["title"] = button.Title, ["payload"] = button.Id })
        : Post(citizen, "message", new JsonObject
        {
            ["mid"] = ids.Text("m_"),
            ["text"] = button.Title,
            ["quick_reply"] = new JsonObject { ["payload"] = button.Id },
        });

    SignedWebhook Post(LabCitizen citizen, string kind, JsonObject content)
    {
        var account = configuration[IsInstagram ? "Channels:Instagram:AccountId" : "Channels:Messenger:PageId"] ?? "";
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var body = MetaEnvelope.Page(IsInstagram ? "instagram" : "page", account, now, new JsonObject
        {
            ["sender"] = new JsonObject { ["id"] = AddressOf(citizen) },
            ["recipient"] = new JsonObject { ["id"] = account },
            ["timestamp"] = now,
            [kind] = content,
        });
        return signer.Meta(IsInstagram ? "/api/instagram" : "/api/messenger", body.ToJsonString());
    }
}
