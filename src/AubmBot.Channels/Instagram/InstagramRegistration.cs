using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Instagram;

/// <summary>Adds the Instagram channel.</summary>
public static class InstagramRegistration
{
    const string Client = "instagram";

    /// <summary>Nothing without <c>Channels:Instagram:AccountId</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor("/api/instagram", new WebhookAnswer(200), ChannelIds.Instagram) { Methods = ["GET", "POST"] });
        if (InstagramOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(InstagramChannel)))
            return services;
        services.AddMetaClients(Client, options.Meta);
        services.AddSingleton(provider => Channel(provider, options));
        services.AddProfile(ChannelIds.Instagram, Client, options.Meta, options.AccessToken, MessagingProfile.ForInstagram);
        return services.AddSingleton<IChannel>(provider => provider.GetRequiredService<InstagramChannel>());
    }

    internal static InstagramChannel Channel(IServiceProvider provider, InstagramOptions options)
    {
        var own = new OwnMessages();
        var sending = new MessagingSending(provider.Graph(Client, options.Meta, options.AccessToken), own);
        var files = new MessagingFiles(provider.Files(Client), options.Meta);
        return new InstagramChannel(options, sending, files, own, provider.GetRequiredService<ILogger<InstagramChannel>>());
    }
}
