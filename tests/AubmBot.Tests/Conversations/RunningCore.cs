using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Turns;
using AubmBot.Core;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Data;
using AubmBot.Tests.Prompts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Moq;

namespace AubmBot.Tests.Conversations;

/// <summary>The core as one process runs it, on a data folder that another may have left; the bot and the platform are the test's.</summary>
sealed class RunningCore : IAsyncDisposable
{
    readonly ServiceProvider _services;

    RunningCore(ServiceProvider services) => _services = services;

    public Inbox Inbox => _services.GetRequiredService<Inbox>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Lanes Lanes => _services.GetRequiredService<Lanes>();

    public static async Task<RunningCore> StartAsync(string folder, TestChannel channel, Func<ITurnContext, Task> bot, TimeProvider? clock = null, params TestChannel[] channels) =>
        await StartAsync(folder, channel, bot, TimeSpan.Zero, clock, channels);

    /// <param name="folder">The data folder.</param>
    /// <param name="channel">The platform.</param>
    /// <param name="bot">What it says.</param>
    /// <param name="pause">How long photos wait for others.</param>
    /// <param name="clock">The time.</param>
    /// <param name="channels">Other platforms.</param>
    public static async Task<RunningCore> StartAsync(
        string folder, TestChannel channel, Func<ITurnContext, Task> bot, TimeSpan pause, TimeProvider? clock = null, params TestChannel[] channels)
    {
        var mock = new Mock<IBot>();
        mock.Setup(each => each.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>()))
            .Returns<ITurnContext, CancellationToken>((turn, _) => bot(turn));
        var services = new ServiceCollection().AddLogging()
            .AddSingleton<ILanguages>(RealLanguages.Instance).AddSingleton(mock.Object).AddSingleton<IChannel>(channel)
            .AddSingleton(clock ?? TimeProvider.System)
            .AddAubmBotCore(RealLanguages.Folder, folder, new ConversationOptions { AlbumPause = pause });
        foreach (var other in channels)
            services.AddSingleton<IChannel>(other);
        // The bot is the test's: nothing has to be understood.
        services.RemoveAll<IMiddleware>();
        var core = new RunningCore(services.BuildServiceProvider());
        foreach (var host in core._services.GetServices<IHostedService>())
            await host.StartAsync(CancellationToken.None);
        return core;
    }

    public Task ReceiveAsync(TestChannel channel, string conversation, string text, string? id = null) =>
        Inbox.AcceptAsync(channel, [TestChannel.Said(conversation, text, id)], CancellationToken.None);

    /// <summary>Looks into the database beside the running process.</summary>
    public T Look<T>(Func<AubmDbContext, T> look)
    {
        using var context = _services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContext();
        return look(context);
    }

    public IReadOnlyList<Message> Messages() =>
        Look(context => context.Messages.AsNoTracking().Include(message => message.Conversation).OrderBy(message => message.Id).ToList());

    public Task IdleAsync() => Eventually.HoldsAsync(() => Lanes.AllIdle, "all conversations come to rest");

    /// <summary>Ends without waiting for anything, as a process does that is killed between two statements.</summary>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
