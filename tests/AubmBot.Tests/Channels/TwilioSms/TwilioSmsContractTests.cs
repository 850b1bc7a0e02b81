using AubmBot.Channels.TwilioSms;
using AubmBot.Tests.Channels.Twilio;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.TwilioSms;

public sealed class TwilioSmsContractTests : TwilioContract
{
    protected override string Folder => "twilio-sms";

    protected override string Path => TwilioSmsSamples.Path;

    protected override (string, string?)[] Product => TwilioSmsSamples.Product;

    protected override byte[] UnknownEvent => TwilioSmsSamples.Message(null, ("SmsStatus", "teleported"), ("MessageStatus", "teleported"));

    protected override IEnumerable<(string, (string, string?)[])> HalfProducts =>
    [
        ("Channels:Twilio:SmsFrom", [("SmsFrom", "Guichet")]),
        ("Channels:Twilio:SmsFrom", [("MessagingServiceSid", "MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]),
        ("Channels:Twilio:MessagingServiceSid", [("SmsFrom", null), ("MessagingServiceSid", "MG-not-a-service")]),
        ("Channels:Twilio:AccountSid", [("AccountSid", null), ("AuthToken", null), ("ApiBaseUrl", null)]),
    ];

    protected override void Register(IServiceCollection services, IConfiguration configuration) => services.AddTwilioSms(configuration);

    protected override byte[] BodySaying(string text) => TwilioSmsSamples.Message(text);
}
