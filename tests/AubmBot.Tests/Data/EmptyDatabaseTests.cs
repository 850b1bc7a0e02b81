using AubmBot.Core.Data;
using AubmBot.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using DatabaseSchema = AubmBot.Core.Data.Schema;

namespace AubmBot.Tests.Data;

public sealed class EmptyDatabaseTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_first_start_begins_with_a_copy_and_has_every_table()
    {
        await EmptyDatabase.MakeAsync(_folder["empty.db"]);
        using var data = DataFolder.Open(_folder["data"], _folder["empty.db"]);
        await using var context = Context(data);
        await NothingToMigrate(data).UpToDateAsync();
        (await context.Database.GetPendingMigrationsAsync(Stop)).ShouldBeEmpty();
        (await context.Messages.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_database_that_is_there_is_left_alone()
    {
        await EmptyDatabase.MakeAsync(_folder["empty.db"]);
        await using (var core = await RunningCore.StartAsync(_folder["data"], new TestChannel(), _ => Task.CompletedTask))
            await core.ReceiveAsync(new TestChannel(), "c", "salam");
        using var data = DataFolder.Open(_folder["data"], _folder["empty.db"]);
        await using var context = Context(data);
        (await context.Messages.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public void Where_no_build_made_one_the_folder_opens_without()
    {
        using var data = DataFolder.Open(_folder["data"], _folder["empty.db"]);
        Directory.GetFiles(data.Path, "*.db").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_earlier_release_s_database_is_migrated()
    {
        using var data = DataFolder.Open(_folder["data"]);
        await using var context = Context(data);
        await context.GetService<IMigrator>().MigrateAsync("Initial", Stop);
        await new DatabaseSchema(new Factory(data), data).UpToDateAsync();
        (await context.Database.GetPendingMigrationsAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_this_build_has_migrated_is_not_migrated_again()
    {
        using var data = DataFolder.Open(_folder["data"]);
        await new DatabaseSchema(new Factory(data), data).UpToDateAsync();
        await NothingToMigrate(data).UpToDateAsync();
    }

    [Fact]
    public async Task What_another_build_has_migrated_is_looked_at_again()
    {
        using var data = DataFolder.Open(_folder["data"]);
        await using var context = Context(data);
        await new DatabaseSchema(new Factory(data), data).UpToDateAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA user_version = 12", Stop);
        await Should.ThrowAsync<NullReferenceException>(NothingToMigrate(data).UpToDateAsync);
    }

    public void Dispose() => _folder.Dispose();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A schema that fails as soon as it asks for a context to migrate with.</summary>
    static DatabaseSchema NothingToMigrate(DataFolder data) => new(null!, data);

    static AubmDbContext Context(DataFolder data) => new(new DbContextOptionsBuilder<AubmDbContext>().UseSqlite(data.ConnectionString).Options);

    sealed class Factory(DataFolder data) : IDbContextFactory<AubmDbContext>
    {
        public AubmDbContext CreateDbContext() => Context(data);
    }
}
