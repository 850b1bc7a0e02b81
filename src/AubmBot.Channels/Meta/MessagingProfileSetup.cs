using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AubmBot.Channels.Meta;

/// <summary>Sets the profile at every start. A platform that refuses it is said once, and keeps nobody from writing.</summary>
sealed class MessagingProfileSetup(
    string channelId, MetaGraph graph, Func<JsonObject> profile, TimeProvider time, ILogger<MessagingProfileSetup> logger) : BackgroundService
{
    const string Path = "me/messenger_profile";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The dialogs are read while the host starts: nobody waits for that here.
        await Task.Yield();
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            var outcome = await TryAsync(stoppingToken);
            if (outcome.Failure is not { } failure)
                return;
            if (++failures == 1)
                logger.LogWarning("{Channel} did not take the profile: {Failure} {Code}", channelId, failure, outcome.Code);
            if (failure is not (SendFailure.PlatformDown or SendFailure.OutcomeUnknown or SendFailure.RateLimited))
                return;
            await GrowingPause.WaitAsync(failures, time, stoppingToken);
        }
    }

    async Task<SendOutcome> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await graph.PostAsync(Path, profile(), static _ => null, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return SendOutcome.Sent(null);
        }
    }
}
