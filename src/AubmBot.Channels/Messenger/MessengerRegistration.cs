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
    const string Client = "messenger";

    /// <summary>Nothing without <c>Channels:Messenger:PageId</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddMessenger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor("/api/messenger", new WebhookAnswer(200), ChannelIds.Messenger) { Methods = ["GET", "POST"] });
        if (MessengerOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(MessengerChannel)))
            return services;
        services.AddMetaClients(Client, options.Meta);
        services.AddSingleton(provider => Channel(provider, options));
        services.AddProfile(ChannelIds.Messenger, Client, options.Meta, options.PageAccessToken, MessagingProfile.ForMessenger);
        return services.AddSingleton<IChannel>(provider => provider.GetRequiredService<MessengerChannel>());
    }

    internal static MessengerChannel Channel(IServiceProvider provider, MessengerOptions options)
    {
        var own = new OwnMessages();
        var sending = new MessagingSending(provider.Graph(Client, options.Meta, options.PageAccessToken), own);
        var files = new MessagingFiles(provider.Files(Client), options.Meta);
        return new MessengerChannel(options, sending, files, own, provider.GetRequiredService<ILogger<MessengerChannel>>());
    }
}
