using System.Globalization;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>WhatsApp by Meta's Cloud API (developers.facebook.com/docs/whatsapp/cloud-api/webhooks).</summary>
sealed class WhatsAppPhone(SandboxSigner signer, SandboxIds ids, TimeProvider time, IConfiguration configuration) : ILabPhone
{
    public string Channel => ChannelIds.WhatsAppCloud;
    public string Title => "WhatsApp";
    public string Platform => "Meta";

    public IReadOnlyList<SandboxFault> Faults { get; } =
        [SandboxFault.RateLimited, SandboxFault.ServerError, SandboxFault.Blocked, SandboxFault.WindowClosed];

    public IReadOnlyList<LabAct> Acts { get; } = [LabAct.Photo, LabAct.Document, LabAct.Voice, LabAct.Location, LabAct.Contact];
    public bool HasCaptions => true;

    public string AddressOf(LabCitizen citizen) => citizen.Phone.TrimStart('+');

    public SignedWebhook Write(LabCitizen citizen, string text) => Post(citizen, "text", new JsonObject { ["body"] = text }, null);

    public SignedWebhook Do(LabDeed deed) => Post(deed.Citizen, WhatsAppEnclosure.KindOf(deed.Act), WhatsAppEnclosure.Of(deed), null);

    public SignedWebhook? Press(LabCitizen citizen, SandboxEntry message, SandboxButton button) => Post(
        citizen,
        "interactive",
        new JsonObject { ["type"] = button.Kind, [button.Kind] = new JsonObject { ["id"] = button.Id, ["title"] = button.Title } },
        message.Id);

    SignedWebhook Post(LabCitizen citizen, string type, JsonNode content, string? answers)
    {
        var message = new JsonObject
        {
            ["from"] = AddressOf(citizen),
            ["id"] = ids.Text("wamid.sandbox.in."),
            ["timestamp"] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["type"] = type,
            [type] = content,
        };
        if (answers is not null)
            message["context"] = new JsonObject { ["from"] = "15550783881", ["id"] = answers };
        var body = MetaEnvelope.WhatsApp(configuration["Channels:WhatsAppCloud:PhoneNumberId"] ?? "", new JsonObject
        {
            ["contacts"] = new JsonArray(new JsonObject
            {
                ["profile"] = new JsonObject { ["name"] = citizen.Name },
                ["wa_id"] = AddressOf(citizen),
            }),
            ["messages"] = new JsonArray(message),
        });
        return signer.Meta("/api/whatsapp-cloud", body.ToJsonString());
    }
}
