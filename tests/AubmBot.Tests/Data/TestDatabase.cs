using AubmBot.Core.Data;
using AubmBot.Core.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AubmBot.Tests.Data;

/// <summary>A migrated SQLite database in a folder, with the writer where one is asked for.</summary>
sealed class TestDatabase : IAsyncDisposable
{
    readonly DataFolder _folder;
    Writer? _writer;

    public TestDatabase(string directory)
    {
        _folder = DataFolder.Open(directory);
        using var context = Context();
        context.Database.Migrate();
    }

    public string ConnectionString => _folder.ConnectionString;

    public Writer Writer => _writer ??= new Writer(new SqliteWriteSession(ConnectionString), NullLogger<Writer>.Instance);

    public AubmDbContext Context() => new(new DbContextOptionsBuilder<AubmDbContext>().UseSqlite(ConnectionString).Options);

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
            await _writer.DisposeAsync();
        _folder.Dispose();
    }
}
