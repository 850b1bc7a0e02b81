using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AubmBot.Channels.Twilio;

/// <summary>Adds what the products of Twilio share; each calls it.</summary>
static class TwilioRegistration
{
    const string ApiClient = "twilio";
    const string FilesClient = "twilio-files";
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    /// <summary>Null where nothing of Twilio is configured. May be called again.</summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static TwilioOptions? AddTwilio(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor(TwilioStatus.Path, new WebhookAnswer(200), ChannelIds.TwilioSms, ChannelIds.TwilioWhatsApp));
        var options = TwilioOptions.Read(configuration);
        if (options is null || services.Any(service => service.ServiceType == typeof(TwilioApi)))
            return options;
        services.TryAddSingleton(TimeProvider.System);
        services.AddPlatformClient(ApiClient, Deadline, connections: 16);
        services.AddPlatformFiles(FilesClient, options.ApiBaseUrl.IsLoopback);
        services.AddSingleton(new TwilioSignature(options));
        services.AddSingleton(provider => new TwilioApi(Client(provider, ApiClient), options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new TwilioFiles(Client(provider, FilesClient), options));
        return options;
    }

    static HttpClient Client(IServiceProvider provider, string name) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
