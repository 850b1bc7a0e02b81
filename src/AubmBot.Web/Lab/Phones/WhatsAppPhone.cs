using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>WhatsApp by Meta's Cloud API (developers.facebook.com/docs/whatsapp/cloud-api/webhooks).</summary>
sealed class WhatsAppPhone(SandboxSigner signer, SandboxIds ids, TimeProvider time, IConfiguration configuration) : ILabPhone
{
    const string Own = "15550783881", Door = "/api/whatsapp-cloud";

    string PhoneNumberId => configuration["Channels:WhatsAppCloud:PhoneNumberId"] ?? "";

    public string Channel => ChannelIds.WhatsAppCloud;
    public string Title => "WhatsApp";
    public string Platform => "Meta";

    public IReadOnlyList<SandboxFault> Faults { get; } =
        [SandboxFault.RateLimited, SandboxFault.ServerError, SandboxFault.Blocked, SandboxFault.WindowClosed];

    public IReadOnlyList<LabAct> Acts { get; } = [.. Enum.GetValues<LabAct>().Except([LabAct.Return])];
    public bool HasCaptions => true;
    public string EntryLink => $"https://wa.me/{Own}?text=";

    public string AddressOf(LabCitizen citizen) => citizen.Phone.TrimStart('+');

    public SignedWebhook Write(LabCitizen citizen, string text) => Post(citizen, "text", new JsonObject { ["body"] = text }, null);

    // The words of a link are an ordinary text, which the citizen may change before.
    public SignedWebhook Do(LabDeed deed) => deed.Act switch
    {
        LabAct.Link => Write(deed.Citizen, deed.Text),
        LabAct.Person => Echo(deed),
        LabAct.Reaction or LabAct.Edit or LabAct.Deletion =>
            Post(deed.Citizen, WhatsAppEnclosure.KindOf(deed.Act), WhatsAppEnclosure.Of(deed), null) with { MessageId = null },
        _ => Post(deed.Citizen, WhatsAppEnclosure.KindOf(deed.Act), WhatsAppEnclosure.Of(deed), null),
    };

    // Written in WhatsApp's own app (Cloud API, Coexistence).
    SignedWebhook Echo(LabDeed deed)
    {
        var echo = Message("text", new JsonObject { ["body"] = deed.Text });
        (echo["from"], echo["to"]) = (Own, AddressOf(deed.Citizen));
        var value = new JsonObject { ["message_echoes"] = new JsonArray(echo) };
        return signer.Meta(Door, MetaEnvelope.WhatsApp(PhoneNumberId, value, "smb_message_echoes").ToJsonString());
    }

    public SignedWebhook? Press(LabCitizen citizen, SandboxEntry message, SandboxButton button) => Post(
        citizen,
        "interactive",
        new JsonObject { ["type"] = button.Kind, [button.Kind] = new JsonObject { ["id"] = button.Id, ["title"] = button.Title } },
        message.Id);

    SignedWebhook Post(LabCitizen citizen, string type, JsonNode content, string? answers)
    {
        var message = Message(type, content);
        message["from"] = AddressOf(citizen);
        if (answers is not null)
            message["context"] = new JsonObject { ["from"] = Own, ["id"] = answers };
        var body = MetaEnvelope.WhatsApp(PhoneNumberId, new JsonObject
        {
            ["contacts"] = new JsonArray(new JsonObject
            {
                ["profile"] = new JsonObject { ["name"] = citizen.Name },
                ["wa_id"] = AddressOf(citizen),
            }),
            ["messages"] = new JsonArray(message),
        });
        return signer.Meta(Door, body.ToJsonString()) with { MessageId = message.Text("id") };
    }

    JsonObject Message(string type, JsonNode content) => new()
    {
        ["id"] = ids.Text("wamid.sandbox.in."),
        ["timestamp"] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ["type"] = type,
        [type] = content,
    };
}
