using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Files;

/// <summary>
/// Brings the folder and the table together once a day: bytes that no row names, as a crash between writing and committing
/// leaves them, go; a row whose bytes are gone says so. What is younger than a day may still be on its way, and is left alone.
/// </summary>
public sealed class FileSweep(IDbContextFactory<AubmDbContext> database, Writer writer, FileStore store, TimeProvider clock, ILogger<FileSweep> logger)
{
    const string Vanished = "its bytes vanished";
    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    DateTimeOffset? _last;

    /// <summary>Nothing where the last one is less than a day ago.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _last < Day)
            return;
        var (orphans, vanished) = (await DropOrphansAsync(now - Day, cancellationToken), await NoteVanishedAsync(now - Day, cancellationToken));
        if (orphans + vanished > 0)
            logger.LogWarning("files without a row, deleted: {Orphans}; rows without a file, closed: {Vanished}", orphans, vanished);
        _last = now;
    }

    async Task<int> DropOrphansAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var some in store.WrittenBefore(before).Chunk(500))
        {
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            var named = await context.Files.Where(file => some.Contains(file.Name) && file.State != FileState.Gone && file.State != FileState.Failed)
                .Select(file => file.Name).ToListAsync(cancellationToken);
            foreach (var orphan in some.Except(named))
            {
                store.Delete(orphan);
                deleted++;
            }
        }
        return deleted;
    }

    async Task<int> NoteVanishedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        if (!await writer.WriteAsync(session => session.IsAnyFileOpen()))
            return 0;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var kept = await context.Files.Where(file => file.State == FileState.Kept && file.CreatedAt < before)
            .Select(file => new { file.Id, file.Name }).ToListAsync(cancellationToken);
        var vanished = kept.Where(file => store.Find(file.Name) is null).Select(file => file.Id).ToList();
        if (vanished.Count > 0)
            await writer.WriteAsync(session =>
            {
                session.WithContext(rows =>
                {
                    foreach (var row in rows.Files.Where(file => vanished.Contains(file.Id) && file.State == FileState.Kept))
                        (row.State, row.Reason) = (FileState.Gone, Vanished);
                });
                return true;
            });
        return vanished.Count;
    }
}
