using AubmBot.Core.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Conversations;

/// <summary>Brings the schema up to date and takes up what was left at start; at stop lets running turns and calls end, for a while.</summary>
public sealed class ConversationsHost(
    Schema schema, Recovery recovery, Lanes lanes, ILogger<ConversationsHost> logger) : IHostedService
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20), Look = TimeSpan.FromMilliseconds(20);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await schema.UpToDateAsync().WaitAsync(cancellationToken);
        await recovery.RunAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (!lanes.AllIdle)
                await Task.Delay(Look, patience.Token);
        }
        catch (OperationCanceledException)
        {
            logger.LogWarning("stopping with unfinished messages: the next start takes them up");
        }
    }
}
