using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Data;

/// <summary>Brings the database's schema up to date, once, for whoever asks first.</summary>
public sealed class Schema(IDbContextFactory<AubmDbContext> database)
{
    readonly Lock _gate = new();
    Task? _done;

    /// <summary>Ends when the schema is what this release needs; begins that at the first call.</summary>
    public Task UpToDateAsync()
    {
        lock (_gate)
            return _done ??= Task.Run(MigrateAsync);
    }

    async Task MigrateAsync()
    {
        await using var context = await database.CreateDbContextAsync();
        await context.Database.MigrateAsync();
    }
}
