using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Data;
using AubmBot.Core.Tickets;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Tests.Crash;

/// <summary>One complaint from the first message to the ticket, with a platform that behaves as platforms do and a process that may die.</summary>
public sealed class CrashRun : IAsyncDisposable
{
    readonly DirectoryInfo _data;
    readonly DialogsCopy _dialogs;
    readonly Platform _platform;
    BotProcess _bot;

    CrashRun(Platform platform, BotProcess bot, DirectoryInfo data, DialogsCopy dialogs) =>
        (_platform, _bot, _data, _dialogs) = (platform, bot, data, dialogs);

    /// <summary>Times the process was killed and started again.</summary>
    public int Kills { get; private set; }

    /// <summary>What the platform accepted: for each reply the message it answers, and its text with references made alike.</summary>
    public IReadOnlyList<string> Journal => [.. _platform.Said.Select(call => $"{call.ReplyTo} {Alike(call.Activity.Text!)}")];

    public static async Task<CrashRun> PlayAsync(string? crashAt)
    {
        var data = Directory.CreateTempSubdirectory("aubmbot-crash-");
        var dialogs = new DialogsCopy("complaint.open", "greeting");
        var platform = await Platform.StartAsync();
        var run = new CrashRun(platform, await BotProcess.StartAsync(data.FullName, dialogs.Path, crashAt), data, dialogs);
        foreach (var message in ComplaintScript.Messages(platform.Address))
            await run.DeliverAsync(message);
        await run.SettleAsync(kills: crashAt is null ? 0 : 1);
        return run;
    }

    public async Task<IReadOnlyList<Message>> MessagesAsync()
    {
        await using var context = Open();
        return await context.Messages.AsNoTracking().OrderBy(message => message.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<Ticket>> TicketsAsync()
    {
        await using var context = Open();
        return await context.Tickets.AsNoTracking().ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _platform.DisposeAsync();
        _data.Delete(recursive: true);
        _dialogs.Dispose();
    }

    // Posted until it is acknowledged; the citizen writes on when they have read the answer, and that takes longer than to note it.
    async Task DeliverAsync(Activity message)
    {
        await BotLooks.UntilAsync(() => TryPostAsync(message), $"{message.Id} is acknowledged");
        await BotLooks.UntilAsync(async () =>
        {
            await ReviveAsync();
            return _platform.Said.Any(call => call.ReplyTo == message.Id && ComplaintScript.IsLastReply(call.Activity, message.Id!)) && await IsSettledAsync();
        }, $"{message.Id} is answered");
    }

    async Task<bool> TryPostAsync(Activity message)
    {
        await ReviveAsync();
        try
        {
            // A connection of its own, closed when the answer is read.
            using var http = new HttpClient();
            using var content = new JsonBody(ActivityJson.WriteUtf8(message));
            using var answer = await http.PostAsync(new Uri(_bot.Address, "/api/messages"), content, TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Whoever watches the service starts it again, and this time nothing kills it.
    async Task ReviveAsync()
    {
        if (!_bot.HasExited)
            return;
        _bot.WasKilled.ShouldBeTrue();
        Kills++;
        _bot.Dispose();
        _bot = await BotProcess.StartAsync(_data.FullName, _dialogs.Path, crashAt: null);
    }

    // Also a death after the last answer is followed by a start, which must not do anything twice.
    Task SettleAsync(int kills) => BotLooks.UntilAsync(async () =>
    {
        await ReviveAsync();
        return Kills == kills && await IsSettledAsync();
    }, "nothing is left to do");

    async Task<bool> IsSettledAsync() => (await MessagesAsync()).All(row => row.State is MessageState.Done or MessageState.Sent);

    AubmDbContext Open() => new(new DbContextOptionsBuilder<AubmDbContext>()
        .UseSqlite($"Data Source={Path.Combine(_data.FullName, "aubmbot.db")};Pooling=False").Options);

    static string Alike(string text) => string.Join(' ', text.Split(' ', '\n').Select(word => word.Any(char.IsAsciiDigit) ? "#" : word));
}
