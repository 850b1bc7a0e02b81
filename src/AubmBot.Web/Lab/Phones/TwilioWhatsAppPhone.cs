using System.Globalization;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>WhatsApp by Twilio (twilio.com/docs/whatsapp): the form of an SMS, with WhatsApp's own fields.</summary>
sealed class TwilioWhatsAppPhone(SandboxSigner signer, SandboxIds ids, IConfiguration configuration) : ILabPhone
{
    public string Channel => ChannelIds.TwilioWhatsApp;
    public string Title => "WhatsApp (Twilio)";
    public string Platform => "Twilio";

    public IReadOnlyList<SandboxFault> Faults { get; } =
        [SandboxFault.RateLimited, SandboxFault.ServerError, SandboxFault.Blocked, SandboxFault.WindowClosed];

    public IReadOnlyList<LabAct> Acts { get; } =
        [LabAct.Photo, LabAct.Document, LabAct.Voice, LabAct.Location, LabAct.Contact, LabAct.Sticker, LabAct.Link];

    public bool HasCaptions => true;
    public string EntryLink => $"https://wa.me/{From.TrimStart('+')}?text=";

    string From => (configuration["Channels:Twilio:WhatsAppFrom"] ?? "").Replace("whatsapp:", "", StringComparison.Ordinal);

    public string AddressOf(LabCitizen citizen) => citizen.Phone;

    public SignedWebhook Write(LabCitizen citizen, string text) => Post(citizen, text, "text", null, []);

    public SignedWebhook Do(LabDeed deed) => deed.Act switch
    {
        LabAct.Location => Post(deed.Citizen, "", "location", null,
        [
            new("Latitude", LabDeed.Latitude.ToString(CultureInfo.InvariantCulture)),
            new("Longitude", LabDeed.Longitude.ToString(CultureInfo.InvariantCulture)),
        ]),
        // A card as a file; whose it is, the form does not tell.
        LabAct.Contact => Post(deed.Citizen, "", "contacts", SandboxFile.Contact, []),
        LabAct.Sticker => Post(deed.Citizen, "", "sticker", deed.File, []),
        LabAct.Link => Write(deed.Citizen, deed.Text),
        LabAct.Photo => Post(deed.Citizen, deed.Text, "image", deed.File, []),
        LabAct.Document => Post(deed.Citizen, deed.Text, "document", deed.File, []),
        _ => Post(deed.Citizen, "", "audio", deed.File, []),
    };

    SignedWebhook Post(LabCitizen citizen, string text, string type, SandboxFile? file, KeyValuePair<string, string>[] more)
    {
        var sid = ids.Sid(file is null ? "SM" : "MM");
        return signer.Twilio("/api/twilio-whatsapp",
        [
            new("SmsMessageSid", sid), .. TwilioMedia.Fields(file, sid, configuration), new("ProfileName", citizen.Name),
            new("MessageType", type), new("SmsSid", sid),
            new("WaId", citizen.Phone.TrimStart('+')), new("SmsStatus", "received"), new("Body", text),
            new("To", $"whatsapp:{From}"),
            new("NumSegments", "1"), new("ReferralNumMedia", "0"), new("MessageSid", sid),
            new("AccountSid", configuration["Channels:Twilio:AccountSid"] ?? ""), new("From", $"whatsapp:{citizen.Phone}"),
            new("ApiVersion", "2010-04-01"), .. more,
        ]);
    }
}
