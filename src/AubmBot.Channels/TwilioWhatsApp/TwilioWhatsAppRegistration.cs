using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Channels.TwilioWhatsApp;

/// <summary>Adds the channel WhatsApp by Twilio.</summary>
public static class TwilioWhatsAppRegistration
{
    /// <summary>Nothing without <c>Channels:Twilio:WhatsAppFrom</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddTwilioWhatsApp(this IServiceCollection services, IConfiguration configuration)
    {
        // An empty document: the answer follows by a call of ours, never in both ways.
        services.AddDoor(new ChannelDoor("/api/twilio-whatsapp", new WebhookAnswer(200, "text/xml", "<Response/>"), ChannelIds.TwilioWhatsApp));
        var twilio = services.AddTwilio(configuration);
        if (twilio is null || TwilioWhatsAppOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(TwilioWhatsAppChannel)))
            return services;
        services.AddSingleton(provider => new TwilioWhatsAppChannel(
            twilio,
            options,
            provider.GetRequiredService<TwilioSignature>(),
            new TwilioMessages(
                provider.GetRequiredService<TwilioApi>(), twilio, new("From", TwilioStatus.WhatsApp + options.From), TwilioStatus.WhatsApp),
            provider.GetRequiredService<TwilioFiles>()));
        return services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TwilioWhatsAppChannel>());
    }
}
