using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Data;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Dialogue;

/// <summary>The bot as the product puts it together, with inbox, turns and a database of its own; only the time is the test's.</summary>
public sealed class TestBot : IAsyncDisposable
{
    /// <summary>A Monday morning, so that "demain" and "vendredi" mean the same in every run.</summary>
    public static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    readonly ServiceProvider _services;
    readonly DirectoryInfo _data;
    readonly TestChannel _channel;

    TestBot(ServiceProvider services, DirectoryInfo data, TestChannel channel, FakeTimeProvider time) =>
        (_services, _data, _channel, Time) = (services, data, channel, time);

    public FakeTimeProvider Time { get; }

    public static async Task<TestBot> StartAsync(LiveLibrary library, bool hasButtons = true, DateTimeOffset? now = null, int? pageSize = null)
    {
        var data = Directory.CreateTempSubdirectory("aubmbot-conversation-");
        var (channel, time) = (new TestChannel(hasButtons, pageSize), new FakeTimeProvider(now ?? MondayMorning));
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(library)
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IChannel>(channel)
            .AddAubmBotCore(SharedLibrary.Folder, data.FullName)
            .BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return new TestBot(services, data, channel, time);
    }

    /// <summary>Delivers one activity as its channel would, and waits for what the bot says.</summary>
    public Task<IReadOnlyList<Activity>> DeliverAsync(Activity activity, CancellationToken cancellationToken) =>
        _services.GetRequiredService<Inbox>().AskAsync(_channel, activity, cancellationToken);

    public async Task<IReadOnlyList<Ticket>> TicketsOfAsync(string contact)
    {
        await using var database = await DatabaseAsync();
        return await database.Tickets.AsNoTracking().Where(ticket => ticket.Contact!.ExternalId == contact).OrderBy(ticket => ticket.Id).ToListAsync();
    }

    /// <summary>Messages whose turn failed every time.</summary>
    public async Task<int> CountParkedAsync()
    {
        await using var database = await DatabaseAsync();
        return await database.Messages.CountAsync(message => message.State == MessageState.Parked);
    }

    /// <summary>Puts a conversation into the database as an older release would have left it.</summary>
    public async Task RememberAsync(string citizen, string state)
    {
        await using var database = await DatabaseAsync();
        var contact = new Contact { Channel = _channel.Id, Account = _channel.Account, ExternalId = citizen };
        database.Conversations.Add(new Conversation
        {
            Channel = _channel.Id,
            Account = _channel.Account,
            ExternalId = TestConversation.IdOf(citizen),
            Contact = contact,
            State = state,
            CreatedAt = Time.GetUtcNow(),
        });
        await database.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    Task<AubmDbContext> DatabaseAsync() =>
        _services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync();
}
