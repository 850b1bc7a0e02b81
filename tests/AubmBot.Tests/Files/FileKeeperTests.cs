using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Files;
using AubmBot.Tests.Conversations;
using AubmBot.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Files;

/// <summary>Files that a turn asked for are fetched after it, from rows that outlive the process.</summary>
public sealed class FileKeeperTests : IDisposable
{
    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[500]], Program = [.. "MZ"u8, .. new byte[500]];

    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();
    readonly FakeTimeProvider _clock = new();
    FileUse _use = FileUse.Document;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_asked_for_is_kept_on_disk_under_its_name()
    {
        _channel.Files = file => new FetchedFile(null, "application/octet-stream", file.ContentUrl == "test:1" ? Jpeg : Program);
        await using var core = await SentAsync();
        var kept = await UntilAsync(core, FileState.Kept);
        (kept.ContentType, kept.Size, kept.Source).ShouldBe(("image/jpeg", Jpeg.Length, null));
        (await File.ReadAllBytesAsync(core.Get<FileStore>().Find(kept.Name)!, TestContext.Current.CancellationToken)).ShouldBe(Jpeg);
    }

    [Theory]
    [InlineData(FileUse.Document, "file-type", 1)]
    [InlineData(FileUse.Recording, "file-type", 0)]
    public async Task What_its_bytes_say_is_something_else_is_not_kept_and_only_who_is_there_is_told(FileUse use, string reason, int told)
    {
        _use = use;
        _channel.Files = _ => new FetchedFile(null, "image/jpeg", Program);
        await using var core = await SentAsync();
        var failed = await UntilAsync(core, FileState.Failed);
        failed.Reason.ShouldBe(reason);
        core.Get<FileStore>().Find(failed.Name).ShouldBeNull();
        await core.IdleAsync();
        _channel.Calls.Count(call => call == $"{failed.Name} {reason}").ShouldBe(told);
    }

    [Theory]
    [InlineData(SendFailure.ContentRefused, "too-large")]
    [InlineData(SendFailure.NotTrusted, "unreachable")]
    public async Task What_the_platform_refuses_for_good_is_told_at_once(SendFailure failure, string reason)
    {
        _channel.Files = _ => FetchedFile.Failed(failure);
        await using var core = await SentAsync();
        (await UntilAsync(core, FileState.Failed)).Attempts.ShouldBe(1);
        (await _channel.NextAsync()).ShouldEndWith(reason);
    }

    [Fact]
    public async Task A_platform_that_is_down_is_asked_again_and_then_given_up_once()
    {
        _channel.Files = _ => FetchedFile.Failed(SendFailure.PlatformDown);
        await using var core = await SentAsync();
        for (var attempt = 1; attempt < FileKeeper.MostAttempts; attempt++)
        {
            await Eventually.HoldsAsync(() => Files(core).Single() is { NextAttemptAt: not null } file && file.Attempts == attempt, "another try is planned");
            await AdvanceUntilAsync(core, file => file.Attempts > attempt);
        }
        (await UntilAsync(core, FileState.Failed)).Reason.ShouldBe("unreachable");
        await core.IdleAsync();
        _channel.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_dead_process_left_is_fetched_by_the_next_one()
    {
        var never = new TaskCompletionSource();
        _channel.Files = _ =>
        {
            never.Task.Wait(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            return FetchedFile.Failed(SendFailure.PlatformDown);
        };
        var killed = await SentAsync();
        await Eventually.HoldsAsync(() => Files(killed).Single().Attempts == 1, "the fetch has begun");
        await killed.DisposeAsync();
        never.SetResult();

        _channel.Files = _ => new FetchedFile(null, null, Jpeg);
        await using var core = await StartAsync();
        (await UntilAsync(core, FileState.Kept)).Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Who_takes_the_message_back_takes_its_file_back()
    {
        _channel.Files = _ => new FetchedFile(null, null, Jpeg);
        await using var core = await SentAsync();
        var kept = await UntilAsync(core, FileState.Kept);
        var gone = TestChannel.Said("c", "", "deleted:m1");
        (gone.Type, gone.ReplyToId) = (ActivityTypes.MessageDelete, "m1");
        await core.Inbox.AcceptAsync(_channel, [gone], TestContext.Current.CancellationToken);
        await UntilAsync(core, FileState.Gone);
        core.Get<FileStore>().Find(kept.Name).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_of_which_no_ticket_came_goes_after_a_day()
    {
        _channel.Files = _ => new FetchedFile(null, null, Jpeg);
        await using var core = await SentAsync();
        var kept = await UntilAsync(core, FileState.Kept);
        _clock.Advance(TimeSpan.FromHours(23));
        core.Get<FileStore>().Find(kept.Name).ShouldNotBeNull();
        await AdvanceUntilAsync(core, file => file.State == FileState.Gone, TimeSpan.FromHours(1));
        core.Get<FileStore>().Find(kept.Name).ShouldBeNull();
    }

    async Task<RunningCore> SentAsync()
    {
        var core = await StartAsync();
        var message = TestChannel.Said("c", "", "m1");
        message.Attachments = [new Attachment { ContentType = "image/jpeg", ContentUrl = "test:1" }];
        await core.Inbox.AcceptAsync(_channel, [message], TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => Files(core).Count == 1, "the turn has asked for its file");
        return core;
    }

    Task<RunningCore> StartAsync()
    {
        RunningCore? core = null;
        return Starting();

        async Task<RunningCore> Starting() => core = await RunningCore.StartAsync(_folder.Path, _channel, turn => BotAsync(turn, () => core!), _clock);
    }

    async Task BotAsync(ITurnContext turn, Func<RunningCore> core)
    {
        if (turn.Activity.Name == EventNames.FileFailed)
            await turn.SendActivityAsync(Activity.Message($"{turn.Activity.Value!.Value.GetProperty("file")} {turn.Activity.Value!.Value.GetProperty("reason")}"));
        foreach (var file in turn.Activity.Attachments ?? [])
            (await core().Get<FileRequests>().WantAsync(turn, file, _use, CancellationToken.None)).ShouldNotBeNull();
    }

    // The keeper plans its rest after the row was written: time passes until it has noticed.
    Task AdvanceUntilAsync(RunningCore core, Func<StoredFile, bool> condition, TimeSpan? step = null) => Eventually.HoldsAsync(() =>
    {
        _clock.Advance(step ?? TimeSpan.FromSeconds(5));
        return condition(Files(core).Single());
    }, "the keeper went on");

    static async Task<StoredFile> UntilAsync(RunningCore core, FileState state)
    {
        await Eventually.HoldsAsync(() => Files(core).SingleOrDefault()?.State == state, $"the file is {state}");
        return Files(core).Single();
    }

    static List<StoredFile> Files(RunningCore core) => core.Look(context => context.Files.AsNoTracking().ToList());
}
