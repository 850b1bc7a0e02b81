using AubmBot.Channels.TwilioWhatsApp;
using AubmBot.Tests.Channels.Twilio;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.TwilioWhatsApp;

public sealed class TwilioWhatsAppContractTests : TwilioContract
{
    protected override string Folder => "twilio-whatsapp";

    protected override string Path => TwilioWhatsAppSamples.Path;

    protected override (string, string?)[] Product => TwilioWhatsAppSamples.Product;

    protected override byte[] UnknownEvent => TwilioWhatsAppSamples.Message("\u2764", ("MessageType", "reaction"));

    protected override IEnumerable<(string, (string, string?)[])> HalfProducts =>
    [
        ("Channels:Twilio:WhatsAppFrom", [("WhatsAppFrom", "14155238886")]),
        ("Channels:Twilio:WhatsAppFrom", [("WhatsAppFrom", "whatsapp:guichet")]),
        ("Channels:Twilio:AccountSid", [("AccountSid", null), ("AuthToken", null), ("ApiBaseUrl", null)]),
    ];

    protected override void Register(IServiceCollection services, IConfiguration configuration) => services.AddTwilioWhatsApp(configuration);

    protected override byte[] BodySaying(string text) => TwilioWhatsAppSamples.Message(text);
}
