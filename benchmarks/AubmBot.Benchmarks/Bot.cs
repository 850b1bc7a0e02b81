using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;
using AubmBot.BotFramework.Turns;
using AubmBot.Core;
using AubmBot.Core.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AubmBot.Benchmarks;

/// <summary>The bot as it runs, without a web server, over a database of its own that is thrown away.</summary>
sealed class Bot : IDisposable
{
    readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("aubmbot-benchmarks-");
    readonly IHost _host;

    public Bot()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddAubmBotCore(Path.Combine(AppContext.BaseDirectory, "dialogs"), _data.FullName);
        _host = builder.Build();
        _host.Start();
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>One turn in memory: understanding, dialog and replies, nothing stored. Gives the state it leaves behind.</summary>
    public async Task<TurnContext> RunAsync(string text, string? state)
    {
        var turn = new TurnContext(Get<TurnAdapter>(), Line(text), BotState.Read(state), BotState.Read(null), DateTimeOffset.UnixEpoch)
        {
            Language = Get<ILanguages>().All[0].Code,
        };
        turn.Set(new TurnEffects());
        turn.Set(new TurnOrigin(1, 1, PullingChannel.Instance.Capabilities, IsGroup: false) { BroughtBy = _ => 0 });
        await Get<TurnAdapter>().RunAsync(turn, CancellationToken.None);
        return turn;
    }

    public static Activity Line(string text)
    {
        var line = Activity.Message(text, "fr-MA");
        line.Id = Guid.NewGuid().ToString("N");
        line.ChannelId = PullingChannel.Instance.Id;
        line.Conversation = new ConversationAccount { Id = "benchmark" };
        line.From = new ChannelAccount { Id = "citizen", Role = "user" };
        line.Recipient = new ChannelAccount { Id = "bot", Role = "bot" };
        return line;
    }

    public void Dispose()
    {
        _host.StopAsync().GetAwaiter().GetResult();
        ((IAsyncDisposable)_host).DisposeAsync().AsTask().GetAwaiter().GetResult();
        _data.Delete(recursive: true);
    }
}
