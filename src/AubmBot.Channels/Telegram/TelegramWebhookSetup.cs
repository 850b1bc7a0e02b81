using AubmBot.Channels.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace AubmBot.Channels.Telegram;

/// <summary>Tells Telegram at every start where to post updates and with which secret (Bot API, setWebhook).</summary>
sealed class TelegramWebhookSetup(
    TelegramOptions options, ITelegramBotClient client, TimeProvider time, ILogger<TelegramWebhookSetup> logger) : BackgroundService
{
    public const string Path = "/api/telegram";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 1; !stoppingToken.IsCancellationRequested; failures++)
        {
            try
            {
                await client.SetWebhook(
                    options.PublicBaseUrl!.AbsoluteUri.TrimEnd('/') + Path,
                    allowedUpdates: TelegramPolling.Wanted,
                    secretToken: options.SecretToken,
                    cancellationToken: stoppingToken);
                logger.LogInformation("Telegram posts updates to {Path}", Path);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // A platform that is away must not keep the bot from its other channels.
            catch (Exception problem)
            {
                var code = TelegramFailures.Of(problem).Code;
                logger.LogWarning("Telegram's webhook could not be set, attempt {Attempt}: {Code}", failures, code);
                await GrowingPause.WaitAsync(failures, time, stoppingToken);
            }
        }
    }
}
