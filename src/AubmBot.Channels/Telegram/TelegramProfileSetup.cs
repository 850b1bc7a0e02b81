using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Languages;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace AubmBot.Channels.Telegram;

/// <summary>
/// Tells Telegram at every start what its menu button lists and what an empty chat shows (Bot API, setMyCommands and
/// setMyDescription), for everybody and for each language. A refusal is said once, and keeps nobody from writing.
/// </summary>
sealed class TelegramProfileSetup(
    ITelegramBotClient client, IEntrances entrances, ILanguages languages, TimeProvider time, ILogger<TelegramProfileSetup> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await SetAsync(languages.All[0].Code, null, stoppingToken);
                foreach (var language in languages.All)
                    await SetAsync(language.Code, language.Code, stoppingToken);
                return;
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                var outcome = TelegramFailures.Of(problem);
                if (++failures == 1)
                    logger.LogWarning("Telegram did not take the menu: {Code}", outcome.Code);
                if (outcome.Failure is not (SendFailure.PlatformDown or SendFailure.OutcomeUnknown or SendFailure.RateLimited))
                    return;
                await GrowingPause.WaitAsync(failures, time, stoppingToken);
            }
        }
    }

    async Task SetAsync(string language, string? forReadersOf, CancellationToken cancellationToken)
    {
        var commands = entrances.Commands(language).Select(command => new BotCommand { Command = command.Word, Description = command.Meaning });
        await client.SetMyCommands(commands, languageCode: forReadersOf, cancellationToken: cancellationToken);
        await client.SetMyDescription(entrances.Greeting(language), forReadersOf, cancellationToken);
    }
}
