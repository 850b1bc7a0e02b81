using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Data;

/// <summary>Brings the database's schema up to date, once, for whoever asks first.</summary>
public sealed class Schema(IDbContextFactory<AubmDbContext> database, DataFolder folder)
{
    // Written into the database by the build that migrated it: this one need not look again, which costs half of a start.
    static readonly int Build = BitConverter.ToInt32(typeof(Schema).Module.ModuleVersionId.ToByteArray()) & int.MaxValue | 1;

    readonly Lock _gate = new();
    Task? _done;

    /// <summary>Ends when the schema is what this release needs; begins that at the first call.</summary>
    public Task UpToDateAsync()
    {
        lock (_gate)
            return _done ??= Task.Run(BringUpToDateAsync);
    }

    /// <summary>Migrates, and notes which build did.</summary>
    internal static async Task MigrateAsync(AubmDbContext context)
    {
        await using var migrated = context;
        await context.Database.MigrateAsync();
        await context.Database.OpenConnectionAsync();
        await using var note = context.Database.GetDbConnection().CreateCommand();
        note.CommandText = $"PRAGMA user_version = {Build}";
        await note.ExecuteNonQueryAsync();
    }

    async Task BringUpToDateAsync()
    {
        if (!IsUpToDate())
            await MigrateAsync(await database.CreateDbContextAsync());
    }

    bool IsUpToDate()
    {
        using var connection = new SqliteConnection(folder.ConnectionString);
        connection.Open();
        using var version = connection.CreateCommand();
        version.CommandText = "PRAGMA user_version";
        return (long)version.ExecuteScalar()! == Build;
    }
}
