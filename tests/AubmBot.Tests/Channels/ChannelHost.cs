using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Tests.Prompts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Channels;

/// <summary>The services a channel finds in the product, around one registration, with time and network in the test's hand.</summary>
public sealed class ChannelHost : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly List<Uri> _refused = [];

    public ChannelHost(
        Action<IServiceCollection, IConfiguration> register,
        IReadOnlyDictionary<string, string?> settings,
        TimeProvider? time = null,
        FakeInbox? inbox = null,
        Func<DelegatingHandler>? before = null)
    {
        Time = time as FakeTimeProvider ?? new FakeTimeProvider(DateTimeOffset.UtcNow);
        Inbox = inbox ?? new FakeInbox();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddSingleton(time ?? Time);
        services.AddSingleton<IInbox>(Inbox);
        services.AddSingleton<IArrivals>(Inbox);
        services.AddSingleton<ILanguages>(RealLanguages.Instance);
        services.AddSingleton<IEntrances, FakeEntrances>();
        services.ConfigureHttpClientDefaults(client =>
        {
            if (before is not null)
                client.AddHttpMessageHandler(before);
            client.AddHttpMessageHandler(() => new LoopbackOnly(_refused));
        });
        register(services, new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _services = services.BuildServiceProvider();
    }

    public CapturingLogs Logs { get; } = new();

    public FakeTimeProvider Time { get; }

    public FakeInbox Inbox { get; }

    public IServiceProvider Services => _services;

    public IChannel Channel => _services.GetServices<IChannel>().Single();

    /// <summary>Calls that would have left this machine.</summary>
    public IReadOnlyList<Uri> Refused => _refused;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
