using AubmBot.Channels.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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

    static string FilesOf(string name) => $"{name}-files";

    static HttpClient Client(IServiceProvider provider, string name) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
