using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Meta;

/// <summary>What each channel of Meta's needs: a client to call with, and one to fetch files with.</summary>
static class MetaRegistration
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    public static void AddMetaClients(this IServiceCollection services, string name, MetaOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPlatformClient(name, Deadline, connections: 16);
        services.AddPlatformFiles(FilesOf(name), options.GraphBaseUrl.IsLoopback);
    }

    public static MetaGraph Graph(this IServiceProvider provider, string name, MetaOptions options, string token) =>
        new(Client(provider, name), options, token, provider.GetRequiredService<TimeProvider>());

    public static HttpClient Files(this IServiceProvider provider, string name) => Client(provider, FilesOf(name));

    /// <summary>Adds a channel of the Messenger Platform, and, once the host has started, sets what stands beside its conversations.</summary>
    public static IServiceCollection AddMessaging<TChannel>(
        this IServiceCollection services, string name, MetaOptions options, string token, Func<IEntrances, ILanguages, JsonObject> profile,
        Func<IServiceProvider, TChannel> create)
        where TChannel : MessagingChannel
    {
        services.AddMetaClients(name, options);
        services.AddSingleton(create);
        services.AddSingleton<IHostedService>(provider => new MessagingProfileSetup(
            name,
            provider.Graph(name, options, token),
            () => profile(provider.GetRequiredService<IEntrances>(), provider.GetRequiredService<ILanguages>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MessagingProfileSetup>>()));
        return services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TChannel>());
    }

    /// <summary>What a channel of the Messenger Platform sends and fetches with, and what it has sent itself.</summary>
    public static (MessagingSending Sending, MessagingFiles Files, OwnMessages Own) Messaging(
        this IServiceProvider provider, string name, MetaOptions options, string token)
    {
        var own = new OwnMessages();
        return (new MessagingSending(provider.Graph(name, options, token), own), new MessagingFiles(provider.Files(name), options), own);
    }

    static string FilesOf(string name) => $"{name}-files";

    static HttpClient Client(IServiceProvider provider, string name) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
