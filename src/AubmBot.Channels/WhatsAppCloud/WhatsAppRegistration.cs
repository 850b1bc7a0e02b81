using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Adds the WhatsApp Cloud API channel.</summary>
public static class WhatsAppRegistration
{
    const string Client = "whatsapp";

    /// <summary>Nothing without <c>Channels:WhatsAppCloud:PhoneNumberId</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddWhatsAppCloud(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor("/api/whatsapp-cloud", new WebhookAnswer(200), ChannelIds.WhatsAppCloud) { Methods = ["GET", "POST"] });
        if (WhatsAppOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(WhatsAppChannel)))
            return services;
        services.AddMetaClients(Client, options.Meta);
        services.AddSingleton(provider => Channel(provider, options));
        return services.AddSingleton<IChannel>(provider => provider.GetRequiredService<WhatsAppChannel>());
    }

    internal static WhatsAppChannel Channel(IServiceProvider provider, WhatsAppOptions options)
    {
        var graph = provider.Graph(Client, options.Meta, options.AccessToken);
        return new WhatsAppChannel(
            options,
            new WhatsAppSending(graph, options.PhoneNumberId, provider.GetRequiredService<ILanguages>()),
            new WhatsAppFiles(provider.Files(Client), graph, options.Meta),
            provider.GetRequiredService<ILogger<WhatsAppChannel>>());
    }
}
