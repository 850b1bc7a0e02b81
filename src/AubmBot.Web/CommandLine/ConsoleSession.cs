using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.CommandLine;

/// <summary>A conversation in the terminal, over the same inbox, turn and database as every other channel.</summary>
sealed class ConsoleSession : IAsyncDisposable
{
    readonly IHost _host;
    readonly ConsoleChannel _channel;

    ConsoleSession(IHost host)
    {
        _host = host;
        _channel = host.Services.GetServices<IChannel>().OfType<ConsoleChannel>().Single();
    }

    /// <param name="dataDirectory">Where it is kept; null for the configured place.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<ConsoleSession> StartAsync(string? dataDirectory, CancellationToken cancellationToken)
    {
        var host = AubmBotApp.BuildWithoutWeb(services => services.AddSingleton<IChannel, ConsoleChannel>(), dataDirectory);
        await host.StartAsync(cancellationToken);
        return new ConsoleSession(host);
    }

    public async Task SayAsync(Activity activity, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var reply in await _host.Services.GetRequiredService<Inbox>().AskAsync(_channel, activity, cancellationToken))
            await output.WriteLineAsync($"{reply.Text}\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
