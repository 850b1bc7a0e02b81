using System.Threading.Channels;
using AubmBot.BotFramework.Channels;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Data;

/// <summary>
/// The one writer. Everything that waits when it comes round goes into one transaction: the flush to disk, which is what a
/// durable write costs, is shared. It never lingers to fill a batch: measured, that lowers throughput and raises latency.
/// </summary>
public sealed class Writer : IAsyncDisposable
{
    const int MostWaiting = 20_000, MostInABatch = 512;

    readonly Channel<WriteOperation> _waiting = Channel.CreateBounded<WriteOperation>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    readonly IWriteSession _session;
    readonly ILogger<Writer> _logger;
    readonly Thread _thread;
    readonly List<WriteOperation> _batch = new(MostInABatch);

    public Writer(IWriteSession session, ILogger<Writer> logger)
    {
        _session = session;
        _logger = logger;
        _thread = new Thread(Run) { IsBackground = true, Name = "writer" };
        _thread.Start();
    }

    /// <summary>Writes waiting now: what an operator watches.</summary>
    public int Waiting => _waiting.Reader.Count;

    /// <summary>
    /// Runs the operation in the next transaction. It may run twice (a batch that fails is repeated one by one), so it
    /// changes nothing in memory; what follows from the commit belongs into <paramref name="committed"/>, which runs on the
    /// writer's thread in commit order and must be short.
    /// </summary>
    /// <exception cref="InboxUnavailableException">The database cannot take it now.</exception>
    public Task<T> WriteAsync<T>(Func<IWriteSession, T> operation, Action<T>? committed = null)
    {
        var write = new WriteOperation<T>(operation, committed);
        if (!_waiting.Writer.TryWrite(write))
            throw new InboxUnavailableException("too many writes are waiting");
        return write.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.Run(_thread.Join);
        _session.Dispose();
    }

    void Run()
    {
        var reader = _waiting.Reader;
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            _batch.Clear();
            while (_batch.Count < MostInABatch && reader.TryRead(out var next))
                _batch.Add(next);
            if (!TryCommit(_batch, out var failure))
                RunOneByOne(failure!);
        }
    }

    void RunOneByOne(Exception batchFailure)
    {
        if (_batch.Count == 1)
        {
            Fail(_batch[0], batchFailure);
            return;
        }
        foreach (var operation in _batch)
            if (!TryCommit([operation], out var failure))
                Fail(operation, failure!);
    }

    bool TryCommit(List<WriteOperation> operations, out Exception? failure)
    {
        try
        {
            _session.Begin();
            foreach (var operation in operations)
                operation.Run(_session);
            _session.Commit();
        }
        catch (Exception thrown)
        {
            failure = thrown;
            TryRollback();
            return false;
        }
        failure = null;
        foreach (var operation in operations)
            operation.Complete();
        return true;
    }

    void TryRollback()
    {
        try
        {
            _session.Rollback();
        }
        catch (Microsoft.Data.Sqlite.SqliteException failure)
        {
            // SQLite has already rolled back by itself after some errors (full disk, I/O).
            _logger.LogWarning("rollback failed: SQLite {Code}", failure.SqliteExtendedErrorCode);
        }
    }

    void Fail(WriteOperation operation, Exception failure)
    {
        if (failure is Microsoft.Data.Sqlite.SqliteException sqlite)
        {
            _logger.LogError("write failed: SQLite {Code}", sqlite.SqliteExtendedErrorCode);
            // busy, locked, read-only, full: the database may recover, so the caller is asked to come back.
            if (sqlite.SqliteErrorCode is 5 or 6 or 8 or 13)
                failure = new InboxUnavailableException("the database cannot be written", failure);
        }
        operation.Fail(failure);
    }
}
