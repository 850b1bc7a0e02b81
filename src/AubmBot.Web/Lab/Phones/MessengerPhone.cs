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

    // Instagram's app sends a business neither documents nor places, and neither app a contact; Messenger keeps it to itself when
    // something is taken back.
    public IReadOnlyList<LabAct> Acts { get; } =
    [
        LabAct.Photo, .. channel == ChannelIds.Messenger ? [LabAct.Document] : Array.Empty<LabAct>(), LabAct.Voice, LabAct.Sticker, LabAct.Reaction,
        LabAct.Edit, .. channel == ChannelIds.Instagram ? [LabAct.Deletion] : Array.Empty<LabAct>(), LabAct.Link, LabAct.Person, LabAct.Return,
    ];

    public bool HasCaptions => false;
    public string EntryLink => IsInstagram ? "https://ig.me/m/aubm.sandbox?ref=" : "https://m.me/aubm.sandbox?ref=";

    public string AddressOf(LabCitizen citizen) => (IsInstagram ? "54321" : "65432") + citizen.Id;

    public SignedWebhook Write(LabCitizen citizen, string text) => Post(citizen, "message", new JsonObject { ["mid"] = ids.Text("m_"), ["text"] = text });

    public SignedWebhook Do(LabDeed deed)
    {
        var (kind, content) = MessengerDeeds.Of(deed, IsInstagram, ids.Text("m_"), configuration["Channels:Meta:GraphBaseUrl"] ?? "");
        return Post(deed.Citizen, kind, content, isFromPage: deed.Act == LabAct.Person);
    }

    public SignedWebhook? Press(LabCitizen citizen, SandboxEntry message, SandboxButton button) => button.Kind == "postback"
        ? Post(citizen, "postback", new JsonObject { ["mid"] = ids.Text("m_"), ["title"] = button.Title, ["payload"] = button.Id })
        : Post(citizen, "message", new JsonObject
        {
            ["mid"] = ids.Text("m_"),
            ["text"] = button.Title,
            ["quick_reply"] = new JsonObject { ["payload"] = button.Id },
        });

    SignedWebhook Post(LabCitizen citizen, string kind, JsonObject content, bool isFromPage = false)
    {
        var account = configuration[IsInstagram ? "Channels:Instagram:AccountId" : "Channels:Messenger:PageId"] ?? "";
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var body = MetaEnvelope.Page(IsInstagram ? "instagram" : "page", account, now, new JsonObject
        {
            [isFromPage ? "recipient" : "sender"] = new JsonObject { ["id"] = AddressOf(citizen) },
            [isFromPage ? "sender" : "recipient"] = new JsonObject { ["id"] = account },
            ["timestamp"] = now,
            [kind] = content,
        });
        return signer.Meta(IsInstagram ? "/api/instagram" : "/api/messenger", body.ToJsonString()) with
        {
            MessageId = kind == "message" && content["is_deleted"] is null ? content.Text("mid") : null,
        };
    }
}
