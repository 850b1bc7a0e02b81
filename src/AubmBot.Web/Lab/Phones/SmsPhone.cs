using System.Globalization;
using AubmBot.BotFramework.Schema;
using AubmBot.Web.Sandbox;

namespace AubmBot.Web.Lab.Phones;

/// <summary>Text messages by Twilio (twilio.com/docs/messaging/guides/webhook-request). Nothing to press; STOP is how one leaves.</summary>
sealed class SmsPhone(SandboxSigner signer, SandboxIds ids, IConfiguration configuration) : ILabPhone
{
    public string Channel => ChannelIds.TwilioSms;
    public string Title => "SMS";
    public string Platform => "Twilio";
    public IReadOnlyList<SandboxFault> Faults { get; } = [SandboxFault.RateLimited, SandboxFault.ServerError, SandboxFault.Blocked];

    public string AddressOf(LabCitizen citizen) => citizen.Phone;

    // A picture is an MMS, which few countries have and the form has all the same.
    public IReadOnlyList<LabAct> Acts { get; } = [LabAct.Photo, LabAct.Link];
    public bool HasCaptions => true;
    public string EntryLink => $"sms:{configuration["Channels:Twilio:SmsFrom"]}?&body=";

    public SignedWebhook Write(LabCitizen citizen, string text) => Post(citizen, text, ids.Sid("SM"), null);

    public SignedWebhook Do(LabDeed deed) =>
        deed.Act == LabAct.Link ? Write(deed.Citizen, deed.Text) : Post(deed.Citizen, deed.Text, ids.Sid("MM"), deed.File);

    SignedWebhook Post(LabCitizen citizen, string text, string sid, SandboxFile? file) => signer.Twilio("/api/twilio-sms",
    [
        new("ToCountry", "US"), new("SmsMessageSid", sid), .. TwilioMedia.Fields(file, sid, configuration), new("SmsSid", sid),
        new("SmsStatus", "received"),
        new("Body", text), new("FromCountry", "MA"), new("To", configuration["Channels:Twilio:SmsFrom"] ?? ""),
        new("NumSegments", SmsCount.Of(text).Parts.ToString(CultureInfo.InvariantCulture)), new("MessageSid", sid),
        new("AccountSid", configuration["Channels:Twilio:AccountSid"] ?? ""), new("From", citizen.Phone), new("ApiVersion", "2010-04-01"),
    ]);

    // Twilio answers STOP itself and passes it on.
    public SignedWebhook? Block(LabCitizen citizen, bool blocked) => Write(citizen, blocked ? "STOP" : "START");
}
