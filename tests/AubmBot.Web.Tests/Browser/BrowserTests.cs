namespace AubmBot.Web.Tests.Browser;

/// <summary>Browser tests share one browser and one running bot, and go one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>, ICollectionFixture<SharedBot>
{
    public const string Name = "browser";
}

/// <summary>A bot as it starts without any setting.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    public RunningBot Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
