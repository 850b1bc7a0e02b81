using AubmBot.BotFramework.Channels;
using AubmBot.Channels.TwilioSms;
using AubmBot.Channels.TwilioWhatsApp;
using AubmBot.Tests.Channels.TwilioSms;
using AubmBot.Tests.Channels.TwilioWhatsApp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Tests.Channels.Twilio;

public sealed class TwilioRegistrationTests
{
    [Fact]
    public async Task Both_products_share_one_account_and_one_address_for_receipts()
    {
        await using var host = new ChannelHost(Both, TwilioSamples.Settings(
            new Uri("http://127.0.0.1:1"), [.. TwilioSmsSamples.Product, .. TwilioWhatsAppSamples.Product]));
        host.Services.GetServices<IChannel>().Select(channel => channel.Id).ShouldBe(["twilio-sms", "twilio-whatsapp"]);
        host.Services.GetServices<ChannelDoor>().Select(door => door.Path).Order().ShouldBe(["/api/twilio-sms", "/api/twilio-status", "/api/twilio-whatsapp"]);
    }

    [Fact]
    public async Task Where_nothing_is_configured_the_doors_are_there_and_closed()
    {
        await using var host = new ChannelHost(Both, new Dictionary<string, string?> { ["Channels:Twilio:SmsFrom"] = " ", ["Channels:PublicBaseUrl"] = "https://bot.example.org" });
        host.Services.GetServices<IChannel>().ShouldBeEmpty();
        host.Services.GetServices<ChannelDoor>().Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_citizens_sms_hears_an_empty_document()
    {
        await using var host = new ChannelHost(Both, new Dictionary<string, string?>());
        host.Services.GetServices<ChannelDoor>().Where(door => door.Path != "/api/twilio-status")
            .ShouldAllBe(door => door.Accepted == new WebhookAnswer(200, "text/xml", "<Response/>"));
    }

    static void Both(IServiceCollection services, IConfiguration configuration) =>
        services.AddTwilioSms(configuration).AddTwilioWhatsApp(configuration);
}
