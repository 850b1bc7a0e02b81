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
    /// <summary>Nothing without <c>Channels:Instagram:AccountId</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor("/api/instagram", new WebhookAnswer(200), ChannelIds.Instagram) { Methods = ["GET", "POST"] });
        if (InstagramOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(InstagramChannel)))
            return services;
        return services.AddMessaging(
            ChannelIds.Instagram, options.Meta, options.AccessToken, MessagingProfile.ForInstagram, provider => Channel(provider, options));
    }

    internal static InstagramChannel Channel(IServiceProvider provider, InstagramOptions options)
    {
        var (sending, files, own) = provider.Messaging(ChannelIds.Instagram, options.Meta, options.AccessToken);
        return new InstagramChannel(options, sending, files, own, provider.GetRequiredService<ILogger<InstagramChannel>>());
    }
}
