using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace AubmBot.Channels.Telegram;

/// <summary>Adds the Telegram channel.</summary>
public static class TelegramRegistration
{
    internal const string SendingClient = "telegram";
    internal const string PollingClient = "telegram-polling";
    internal const string FilesClient = "telegram-files";
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);
    static readonly TimeSpan PollingDeadline = TimeSpan.FromSeconds(TelegramPolling.Hold + 15);

    /// <summary>
    /// Nothing without <c>Channels:Telegram:BotToken</c>. With <c>Channels:PublicBaseUrl</c> Telegram is told to post to
    /// <c>/api/telegram</c>; without it updates are fetched by long polling. May be called again.
    /// </summary>
    /// <exception cref="ConfigurationProblemException">A key is missing or wrong.</exception>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDoor(new ChannelDoor("/api/telegram", new WebhookAnswer(200), ChannelIds.Telegram));
        if (TelegramOptions.Read(configuration) is not { } options || services.Any(service => service.ServiceType == typeof(TelegramChannel)))
            return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddPlatformClient(SendingClient, Deadline, connections: 16);
        services.AddPlatformClient(PollingClient, PollingDeadline, connections: 2);
        services.AddPlatformFiles(FilesClient, allowLoopback: IsStandIn(options));
        services.AddSingleton(provider => new TelegramChannel(
            options,
            new TelegramSending(Client(provider, options, SendingClient), Pace(provider, options)),
            new TelegramFiles(Client(provider, options, SendingClient), provider.GetRequiredService<IHttpClientFactory>().CreateClient(FilesClient), options),
            provider.GetRequiredService<ILogger<TelegramChannel>>()));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<TelegramChannel>());
        services.AddSingleton<IHostedService>(provider =>
            options.PublicBaseUrl is null ? Polling(provider, options) : Setup(provider, options));
        services.AddSingleton<IHostedService>(provider => Profile(provider, options));
        return services;
    }

    // A stand-in on this machine has none of Telegram's limits.
    static TelegramPace? Pace(IServiceProvider provider, TelegramOptions options) =>
        IsStandIn(options) ? null : new TelegramPace(provider.GetRequiredService<TimeProvider>());

    static bool IsStandIn(TelegramOptions options) => options.ApiBaseUrl?.IsLoopback == true;

    static TelegramPolling Polling(IServiceProvider provider, TelegramOptions options) => new(
        provider.GetRequiredService<TelegramChannel>(),
        Client(provider, options, PollingClient),
        provider.GetRequiredService<IInbox>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<TelegramPolling>>());

    static TelegramWebhookSetup Setup(IServiceProvider provider, TelegramOptions options) => new(
        options,
        Client(provider, options, SendingClient),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<TelegramWebhookSetup>>());

    static TelegramProfileSetup Profile(IServiceProvider provider, TelegramOptions options) => new(
        Client(provider, options, SendingClient),
        provider.GetRequiredService<IEntrances>(),
        provider.GetRequiredService<ILanguages>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<TelegramProfileSetup>>());

    // The library would repeat a refused call up to three times, and wait a minute inside it: that is the outbox's decision.
    static TelegramBotClient Client(IServiceProvider provider, TelegramOptions options, string name) => new(
        new TelegramBotClientOptions(options.BotToken, options.ApiBaseUrl?.AbsoluteUri) { RetryCount = 0, RetryThreshold = 0 },
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(name));
}
