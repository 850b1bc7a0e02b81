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

    /// <summary>Sets what stands beside the channel's conversations, once the host has started.</summary>
    public static void AddProfile(
        this IServiceCollection services, string channelId, string name, MetaOptions options, string token, Func<IEntrances, ILanguages, JsonObject> write) =>
        services.AddSingleton<IHostedService>(provider => new MessagingProfileSetup(
            channelId,
            provider.Graph(name, options, token),
            () => write(provider.GetRequiredService<IEntrances>(), provider.GetRequiredService<ILanguages>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MessagingProfileSetup>>()));

    static string FilesOf(string name) => $"{name}-files";

    static HttpClient Client(IServiceProvider provider, string name) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
