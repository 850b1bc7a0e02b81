using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Messenger;

/// <summary>Adds the Messenger channel.</summary>
public static class MessengerRegistration
{
    /// <summary>Nothing without <c>Channels:Messenger:PageId</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddMessenger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor("/api/messenger", new WebhookAnswer(200), ChannelIds.Messenger) { Methods = ["GET", "POST"] });
        if (MessengerOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(MessengerChannel)))
            return services;
        return services.AddMessaging(
            ChannelIds.Messenger, options.Meta, options.PageAccessToken, MessagingProfile.ForMessenger, provider => Channel(provider, options));
    }

    internal static MessengerChannel Channel(IServiceProvider provider, MessengerOptions options)
    {
        var (sending, files, own) = provider.Messaging(ChannelIds.Messenger, options.Meta, options.PageAccessToken);
        return new MessengerChannel(options, sending, files, own, provider.GetRequiredService<ILogger<MessengerChannel>>());
    }
}
