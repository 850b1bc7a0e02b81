using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Files;

/// <summary>
/// Fetches the files that turns asked for and deletes those that are to go. It goes by the rows alone: what a dead process
/// left is found like everything else, and a file whose fetch kills the process is given up after its third.
/// </summary>
public sealed class FileKeeper(
    IDbContextFactory<AubmDbContext> database, FileFetch fetch, FileRows rows, FileStore store, PlatformCopies copies, FileSweep sweep, FileSignal signal,
    TimeProvider clock, ILogger<FileKeeper> logger) : BackgroundService
{
    /// <summary>Fetches of one file before it is given up.</summary>
    public const int MostAttempts = 3;

    const int AtOnce = 4, Batch = 32;
    static readonly TimeSpan LongestRest = TimeSpan.FromHours(1), AfterFailure = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var rest = LongestRest;
            try
            {
                if (await rows.IsAnyOpenAsync())
                {
                    await rows.DropLeftoversAsync(stoppingToken);
                    rest = await WorkAsync(stoppingToken);
                }
                await sweep.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The rows are still there; a loop that ended would leave them.
                logger.LogError("files could not be kept: {Failure}", failure.GetType().Name);
                rest = AfterFailure;
            }
            await RestAsync(rest, stoppingToken);
        }
    }

    /// <summary>Does what is due, and says how long nothing else will be.</summary>
    async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (due, next) = await DueAsync(cancellationToken);
            if (due.Count == 0)
                return next is { } at && at - clock.GetUtcNow() < LongestRest ? at - clock.GetUtcNow() : LongestRest;
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (file, token) => await (file.State switch
                {
                    FileState.Wanted => TryAsync(file, token),
                    FileState.Dropped => DeleteAsync(file),
                    _ => copies.DeleteAsync(file, token),
                }));
        }
    }

    async Task<(List<StoredFile> Due, DateTimeOffset? Next)> DueAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var open = context.Files.AsNoTracking().Include(file => file.Conversation)
            .Where(file => file.State == FileState.Wanted || file.State == FileState.Dropped
                || (file.Source != null && (file.State == FileState.Kept || file.State == FileState.Gone)));
        var due = await open.Where(file => file.NextAttemptAt == null || file.NextAttemptAt <= now)
            .OrderBy(file => file.Id).Take(Batch).ToListAsync(cancellationToken);
        return (due, await open.MinAsync(file => file.NextAttemptAt, cancellationToken));
    }

    async Task TryAsync(StoredFile file, CancellationToken cancellationToken)
    {
        // Counted before it runs.
        var attempt = file.Attempts + 1;
        if (attempt > MostAttempts)
        {
            await rows.FailAsync(file, FetchResult.Unreachable, cancellationToken);
            return;
        }
        if (!await rows.CountAsync(file, attempt))
            return;
        var result = await fetch.RunAsync(file, await rows.PlatformOfAsync(file, cancellationToken), cancellationToken);
        if (result.ContentType is not null)
            await KeepAsync(file, result);
        else if (result.Again && attempt < MostAttempts)
            await rows.TryLaterAsync(file, clock.GetUtcNow() + TimeSpan.FromSeconds(5 * Math.Pow(4, attempt - 1)));
        else
            await rows.FailAsync(file, result.Reason!, cancellationToken);
        if (result.Reason is not null)
            logger.LogWarning("file {FileId} was not fetched, attempt {Attempt}: {Reason}", file.Id, attempt, result.Reason);
    }

    // Dropped while it was fetched: what lies on disk now is nobody's.
    async Task KeepAsync(StoredFile file, FetchResult fetched)
    {
        if (!await rows.KeepAsync(file, fetched))
            store.Delete(file.Name);
    }

    async Task DeleteAsync(StoredFile file)
    {
        store.Delete(file.Name);
        await rows.DeletedAsync(file);
    }

    async Task RestAsync(TimeSpan rest, CancellationToken stoppingToken)
    {
        if (rest <= TimeSpan.Zero)
            return;
        using var over = new CancellationTokenSource(rest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stoppingToken);
        try
        {
            await signal.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Something is due, or the host stops: the loop looks.
        }
    }
}
