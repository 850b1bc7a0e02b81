using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace AubmBot.Channels.Telegram;

/// <summary>Fetches updates where Telegram cannot reach us: a developer's machine, a trial without a public address.</summary>
sealed class TelegramPolling(
    TelegramChannel channel, ITelegramBotClient client, IInbox inbox, TimeProvider time, ILogger<TelegramPolling> logger) : BackgroundService
{
    /// <summary>What we ask for; the default leaves my_chat_member out (Bot API, getUpdates).</summary>
    public static readonly UpdateType[] Wanted =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>Seconds Telegram holds the call open while there is nothing to tell.</summary>
    public const int Hold = 50;

    bool _webhookIsGone;
    bool _conflictWasSaid;
    int? _offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FetchAsync(stoppingToken);
                failures = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Whatever it was, the updates wait at Telegram for a day; a loop that ended would lose them silently.
            catch (Exception problem)
            {
                Say(problem);
                await GrowingPause.WaitAsync(++failures, time, stoppingToken);
            }
        }
    }

    async Task FetchAsync(CancellationToken cancellationToken)
    {
        if (!_webhookIsGone)
        {
            // A webhook and polling exclude each other (Bot API, getUpdates).
            await client.DeleteWebhook(cancellationToken: cancellationToken);
            _webhookIsGone = true;
        }
        var updates = await client.GetUpdates(
            _offset, timeout: Hold, allowedUpdates: Wanted, cancellationToken: cancellationToken);
        if (updates.Length == 0)
            return;
        var activities = updates.SelectMany(Read).ToList();
        if (activities.Count > 0)
            await inbox.AcceptAsync(channel, activities, cancellationToken);
        // The next call with this offset makes Telegram forget them: only what is durable may be forgotten.
        _offset = updates.Max(update => update.Id) + 1;
    }

    // One update that cannot be read must not hold back all that follow it.
    IReadOnlyList<Activity> Read(Update update)
    {
        try
        {
            return channel.Read(update);
        }
        catch (MalformedPayloadException)
        {
            logger.LogWarning("Telegram's update {UpdateId} cannot be read and is left out", update.Id);
            return [];
        }
    }

    void Say(Exception problem)
    {
        if (problem is ApiRequestException { ErrorCode: 409 })
        {
            if (!_conflictWasSaid)
                logger.LogError("Another process fetches this Telegram bot's updates (409): only one of them is answered");
            _conflictWasSaid = true;
            return;
        }
        var code = problem is RequestException ? TelegramFailures.Of(problem).Code : problem.GetType().Name;
        logger.LogWarning("Telegram's updates could not be fetched or stored: {Code}", code);
    }
}
