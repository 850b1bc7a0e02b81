using System.Diagnostics;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Data;
using AubmBot.Core.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>What a test looks at in a running bot: its rows, and whether it still works on something.</summary>
public static class BotLooks
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Until every stored message had its turn and every reply was given to its platform.</summary>
    public static Task IdleAsync(this RunningBot bot) =>
        UntilAsync(() => Task.FromResult(bot.Services.GetRequiredService<Lanes>().AllIdle), "every conversation is idle");

    /// <summary>The whole transcript, as it stands.</summary>
    public static async Task<List<Message>> MessagesAsync(this RunningBot bot)
    {
        await using var context = await bot.ContextAsync();
        return await context.Messages.AsNoTracking().OrderBy(message => message.Id).ToListAsync();
    }

    public static async Task<List<Ticket>> TicketsAsync(this RunningBot bot)
    {
        await using var context = await bot.ContextAsync();
        return await context.Tickets.AsNoTracking().ToListAsync();
    }

    /// <summary>Citizens' files, as they lie in the data folder: whole ones, for one that is being written bears another name.</summary>
    public static IReadOnlyList<string> KeptFiles(this RunningBot bot) => Path.Combine(bot.DataFolder, "files") is var folder && Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(path => !Path.HasExtension(path))]
        : [];

    /// <summary>Whoever has that number on a channel of numbers.</summary>
    public static Recipient Number(this RunningBot bot, string channel, string phone) =>
        Recipient.Number(bot.Services.GetRequiredService<ConfiguredChannels>().Find(channel)!, phone);

    public static async Task<Contact> OnlyContactAsync(this RunningBot bot)
    {
        await using var context = await bot.ContextAsync();
        return await context.Contacts.AsNoTracking().SingleAsync();
    }

    /// <summary>Until the outbound rows, in their order, stand so; the mark follows the platform's answer.</summary>
    public static async Task StandAsync(this RunningBot bot, params MessageState[] states)
    {
        var stand = "";
        var wanted = string.Join(", ", states);
        await UntilAsync(async () => (stand = await StatesAsync(bot)) == wanted, () => $"replies stand {wanted}; they stand {stand}");
    }

    /// <summary>Until its platform took every reply and that is noted.</summary>
    public static async Task AllSentAsync(this RunningBot bot)
    {
        var stand = "";
        await UntilAsync(
            async () => (stand = await StatesAsync(bot)).Split(", ").All(state => state == nameof(MessageState.Sent)),
            () => $"every reply is sent; they stand {stand}");
    }

    /// <summary>Looks until it is so, and says what was waited for when it does not become so.</summary>
    public static Task UntilAsync(Func<Task<bool>> isSo, string what) => UntilAsync(isSo, () => what);

    public static Task UntilAsync(Func<bool> isSo, string what) => UntilAsync(() => Task.FromResult(isSo()), what);

    static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> what)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var waited = Stopwatch.StartNew(); !await isSo(); await look.WaitForNextTickAsync(TestContext.Current.CancellationToken))
            if (waited.Elapsed > Patience)
                Assert.Fail($"waited in vain until {what()}");
    }

    static async Task<string> StatesAsync(RunningBot bot) =>
        string.Join(", ", (await bot.MessagesAsync()).Where(message => message.Direction == Direction.Out).Select(message => message.State));

    /// <summary>The bot's database, to be read.</summary>
    public static Task<AubmDbContext> ContextAsync(this RunningBot bot) =>
        bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
