using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Twilio;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Channels.TwilioSms;

/// <summary>Adds the SMS channel.</summary>
public static class TwilioSmsRegistration
{
    /// <summary>
    /// Nothing without <c>Channels:Twilio:SmsFrom</c> or <c>Channels:Twilio:MessagingServiceSid</c>. May be called again.
    /// </summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddTwilioSms(this IServiceCollection services, IConfiguration configuration)
    {
        // An empty document: the answer follows by a call of ours, never in both ways.
        services.AddDoor(new ChannelDoor("/api/twilio-sms", new WebhookAnswer(200, "text/xml", "<Response/>"), ChannelIds.TwilioSms));
        var twilio = services.AddTwilio(configuration);
        if (twilio is null || TwilioSmsOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(TwilioSmsChannel)))
            return services;
        services.AddSingleton(provider => new TwilioSmsChannel(
            twilio,
            options.Limits,
            provider.GetRequiredService<TwilioSignature>(),
            new TwilioMessages(provider.GetRequiredService<TwilioApi>(), twilio, options.Sender),
            provider.GetRequiredService<TwilioFiles>()));
        return services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TwilioSmsChannel>());
    }
}
