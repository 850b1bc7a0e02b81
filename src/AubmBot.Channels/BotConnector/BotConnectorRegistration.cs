using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;

namespace AubmBot.Channels.BotConnector;

/// <summary>Adds the Bot Connector channel.</summary>
public static class BotConnectorRegistration
{
    internal const string ConversationsClient = "bot-connector";
    internal const string DirectoryClient = "bot-connector-directory";
    internal const int Connections = 256;
    const int MaxDocument = 1024 * 1024;
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    /// <summary>
    /// With <c>Channels:BotFramework:AppId</c>, requests need the connector's token; without it, only callers on this
    /// machine are heard, and only in development. May be called again.
    /// </summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddBotConnector(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var options = BotConnectorOptions.Read(configuration, isDevelopment);
        if (services.Any(service => service.ServiceType == typeof(BotConnectorChannel)))
            return services;
        services.AddDoor(new ChannelDoor("/api/messages", new WebhookAnswer(202), BotConnectorChannel.ChannelId));
        services.TryAddSingleton(TimeProvider.System);
        services.AddPlatformClient(ConversationsClient, Deadline, Connections);
        services.AddPlatformClient(DirectoryClient, Deadline, connections: 4)
            .ConfigureHttpClient(http => http.MaxResponseContentBufferSize = MaxDocument);
        services.AddSingleton(provider => new SigningKeys(
            Documents(provider, options), options.OpenIdMetadata, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ConnectorToken(
            Client(provider, DirectoryClient), options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Channel(provider, options));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<BotConnectorChannel>());
        return services;
    }

    static BotConnectorChannel Channel(IServiceProvider provider, BotConnectorOptions options)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var trusted = new TrustedServiceUrls(options);
        var token = options.AppId is null ? null : provider.GetRequiredService<ConnectorToken>();
        return new BotConnectorChannel(
            options,
            new ConnectorAuthentication(options, trusted, provider.GetRequiredService<SigningKeys>(), time),
            new ConnectorSending(Client(provider, ConversationsClient), new ConnectorAddress(trusted), token, time));
    }

    // A plain address is accepted from this machine only (Setting.Url); what the document points to must be as safe.
    static HttpDocumentRetriever Documents(IServiceProvider provider, BotConnectorOptions options) =>
        new(Client(provider, DirectoryClient)) { RequireHttps = !options.OpenIdMetadata.IsLoopback };

    static HttpClient Client(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
