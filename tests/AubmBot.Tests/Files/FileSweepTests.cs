using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Files;
using AubmBot.Tests.Conversations;
using AubmBot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Tests.Files;

/// <summary>What a crash leaves between the folder and the table is found within a day, and nothing that is on its way is.</summary>
public sealed class FileSweepTests : IDisposable
{
    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[500]];

    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new() { Files = _ => new FetchedFile(null, "image/jpeg", Jpeg) };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(25, false)]
    [InlineData(1, true)]
    public async Task Bytes_that_were_written_before_the_process_died_go_after_a_day(int hoursAgo, bool stays)
    {
        var name = FileStore.NewName();
        await using (var killed = await StartAsync())
        {
            // Between the two statements: the bytes are on disk, and no row was committed.
            await killed.Get<FileStore>().WriteAsync(name, Jpeg, TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(killed.Get<FileStore>().Find(name)!, DateTime.UtcNow.AddHours(-hoursAgo));
        }
        await using var core = await StartAsync();
        await core.Get<FileSweep>().RunAsync(TestContext.Current.CancellationToken);
        if (stays)
            core.Get<FileStore>().Find(name).ShouldNotBeNull();
        else
            await Eventually.HoldsAsync(() => core.Get<FileStore>().Find(name) is null, "the orphan goes");
    }

    [Fact]
    public async Task Half_a_file_goes_too()
    {
        string half;
        await using (var killed = await StartAsync())
        {
            var name = FileStore.NewName();
            await killed.Get<FileStore>().WriteAsync(name, Jpeg, TestContext.Current.CancellationToken);
            var whole = killed.Get<FileStore>().Find(name)!;
            File.Move(whole, half = $"{whole}.part");
            File.SetLastWriteTimeUtc(half, DateTime.UtcNow.AddDays(-2));
        }
        await using var core = await StartAsync();
        await Eventually.HoldsAsync(() => !File.Exists(half), "half a file goes");
    }

    [Fact]
    public async Task A_ticket_keeps_its_old_file_and_a_row_whose_bytes_vanished_says_so()
    {
        string kept, vanished;
        await using (var first = await StartAsync())
        {
            (kept, vanished) = (await SentAsync(first, "m1"), await SentAsync(first, "m2"));
            await using var rows = await first.Get<IDbContextFactory<Core.Data.AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
            var longAgo = DateTimeOffset.UtcNow.AddDays(-3);
            await rows.Files.ExecuteUpdateAsync(
                change => change.SetProperty(file => file.TicketReference, "T").SetProperty(file => file.CreatedAt, longAgo), TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(first.Get<FileStore>().Find(kept)!, longAgo.UtcDateTime);
            first.Get<FileStore>().Delete(vanished);
        }
        await using var core = await StartAsync();
        await Eventually.HoldsAsync(() => StateOf(core, vanished) == (FileState.Gone, "its bytes vanished"), "the row says so");
        StateOf(core, kept).ShouldBe((FileState.Kept, null));
        core.Get<FileStore>().Find(kept).ShouldNotBeNull();
    }

    async Task<string> SentAsync(RunningCore core, string id)
    {
        var message = TestChannel.Said("c", "", id);
        message.Attachments = [new Attachment { ContentType = "image/jpeg", ContentUrl = "test:1" }];
        await core.Inbox.AcceptAsync(_channel, [message], TestContext.Current.CancellationToken);
        var count = int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture);
        await Eventually.HoldsAsync(() => core.Look(rows => rows.Files.Count(file => file.State == FileState.Kept)) == count, "it is kept");
        return core.Look(rows => rows.Files.OrderBy(file => file.Id).Last().Name);
    }

    static (FileState, string?) StateOf(RunningCore core, string name) =>
        core.Look(rows => rows.Files.AsNoTracking().Where(file => file.Name == name).AsEnumerable().Select(file => (file.State, file.Reason)).Single());

    async Task<RunningCore> StartAsync()
    {
        RunningCore? core = null;
        return core = await RunningCore.StartAsync(_folder.Path, _channel, WantAsync);

        async Task WantAsync(ITurnContext turn)
        {
            foreach (var file in turn.Activity.Attachments ?? [])
                await core!.Get<FileRequests>().WantAsync(turn, file, FileUse.Document, CancellationToken.None);
        }
    }
}
