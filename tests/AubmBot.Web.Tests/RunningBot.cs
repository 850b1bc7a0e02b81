using AubmBot.Core.Knowledge;
using AubmBot.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AubmBot.Web.Tests;

/// <summary>The whole program on a free loopback port, with a data folder of its own.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    // Read and learnt once: most tests start a bot, and hardly one of them changes a dialog.
    static readonly Lazy<LiveLibrary> Dialogs = new(() => new LiveLibrary(Path.Combine(AppContext.BaseDirectory, "dialogs"), NullLogger<LiveLibrary>.Instance));

    readonly WebApplication _app;
    readonly DirectoryInfo _data;

    RunningBot(WebApplication app, DirectoryInfo data)
    {
        (_app, _data) = (app, data);
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new(_app.Urls.First());

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public string DataFolder => _data.FullName;

    /// <param name="settings">Configuration keys on top of a development start.</param>
    /// <param name="change">Services that the test replaces.</param>
    public static async Task<RunningBot> StartAsync(IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? change = null)
    {
        var data = Directory.CreateTempSubdirectory("aubmbot-test-");
        var keys = new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:DataDirectory"] = data.FullName,
            ["Channels:DirectLine:ConversationsPerMinute"] = "10000",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            keys[key] = value;
        var app = AubmBotApp.Build([.. keys.Select(key => $"--{key.Key}={key.Value}")], services =>
        {
            if (!keys.ContainsKey("Dialogs:Folder"))
                services.AddSingleton(Dialogs.Value);
            change?.Invoke(services);
        });
        try
        {
            await app.StartAsync();
            return new RunningBot(app, data);
        }
        catch
        {
            await app.DisposeAsync();
            data.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
