using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.X;

/// <summary>Adds the channel for X's direct messages.</summary>
public static class XRegistration
{
    const string SendingClient = "x";
    const int MaxAnswer = 64 * 1024;
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    /// <summary>A closed door without the keys of <c>Channels:X</c>. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddX(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor("/api/x", new WebhookAnswer(200), ChannelIds.X) { Methods = ["GET", "POST"] });
        if (XOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(XChannel)))
            return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddPlatformClient(SendingClient, Deadline, connections: 8).ConfigureHttpClient(http => http.MaxResponseContentBufferSize = MaxAnswer);
        services.AddSingleton(provider => new XChannel(
            options,
            new XSending(provider.GetRequiredService<IHttpClientFactory>().CreateClient(SendingClient), options, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<ILogger<XChannel>>()));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<XChannel>());
        return services;
    }
}
