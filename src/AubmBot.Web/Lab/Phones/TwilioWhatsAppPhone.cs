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

    public string AddressOf(LabCitizen citizen) => citizen.Phone;

    public SignedWebhook Write(LabCitizen citizen, string text)
    {
        var sid = ids.Sid("SM");
        return signer.Twilio("/api/twilio-whatsapp",
        [
            new("SmsMessageSid", sid), new("NumMedia", "0"), new("ProfileName", citizen.Name), new("MessageType", "text"), new("SmsSid", sid),
            new("WaId", citizen.Phone.TrimStart('+')), new("SmsStatus", "received"), new("Body", text),
            new("To", $"whatsapp:{(configuration["Channels:Twilio:WhatsAppFrom"] ?? "").Replace("whatsapp:", "", StringComparison.Ordinal)}"),
            new("NumSegments", "1"), new("ReferralNumMedia", "0"), new("MessageSid", sid),
            new("AccountSid", configuration["Channels:Twilio:AccountSid"] ?? ""), new("From", $"whatsapp:{citizen.Phone}"),
            new("ApiVersion", "2010-04-01"),
        ]);
    }
}
