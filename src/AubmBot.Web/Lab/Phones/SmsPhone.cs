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

    public SignedWebhook Write(LabCitizen citizen, string text)
    {
        var sid = ids.Sid("SM");
        return signer.Twilio("/api/twilio-sms",
        [
            new("ToCountry", "US"), new("SmsMessageSid", sid), new("NumMedia", "0"), new("SmsSid", sid), new("SmsStatus", "received"),
            new("Body", text), new("FromCountry", "MA"), new("To", configuration["Channels:Twilio:SmsFrom"] ?? ""),
            new("NumSegments", SmsCount.Of(text).Parts.ToString(CultureInfo.InvariantCulture)), new("MessageSid", sid),
            new("AccountSid", configuration["Channels:Twilio:AccountSid"] ?? ""), new("From", citizen.Phone), new("ApiVersion", "2010-04-01"),
        ]);
    }

    // Twilio answers STOP itself and passes it on.
    public SignedWebhook? Block(LabCitizen citizen, bool blocked) => Write(citizen, blocked ? "STOP" : "START");
}
