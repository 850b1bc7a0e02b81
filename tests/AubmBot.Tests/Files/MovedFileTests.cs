using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Files;
using AubmBot.Tests.Conversations;
using AubmBot.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Tests.Files;

/// <summary>A file of a form that went on at another address is that conversation's, and still lies with the old platform.</summary>
public sealed class MovedFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TaskCompletionSource _moved = new();
    readonly TestChannel _old = new() { Id = "old" }, _new = new() { Id = "new" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_fails_after_the_move_is_told_at_the_new_place()
    {
        await using var core = await MovedAsync(FetchedFile.Failed(SendFailure.NotTrusted));
        (await _new.NextAsync()).ShouldBe("unreachable");
        await core.IdleAsync();
        _old.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_new_place_has_it_deleted_and_the_old_one_has_it_no_more()
    {
        await using var core = await MovedAsync(new FetchedFile(null, "image/jpeg", (byte[])[0xFF, 0xD8, 0xFF, 0xE0, .. new byte[500]]));
        await Eventually.HoldsAsync(() => File(core).State == FileState.Kept, "it was fetched from the old platform");
        await core.ReceiveAsync(_old, "c", "effacer");
        await core.IdleAsync();
        File(core).State.ShouldBe(FileState.Kept);
        await core.ReceiveAsync(_new, "c", "effacer");
        await Eventually.HoldsAsync(() => File(core).State == FileState.Gone, "it goes");
    }

    async Task<RunningCore> MovedAsync(FetchedFile fetched)
    {
        // The fetch is under way while the form moves.
        _old.Files = _ =>
        {
            _moved.Task.Wait(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            return fetched;
        };
        RunningCore? core = null;
        core = await RunningCore.StartAsync(_folder.Path, _old, turn => HearAsync(core!, turn), null, _new);
        var message = TestChannel.Said("c", "", "m1");
        (message.ChannelId, message.Attachments) = ("old", [new Attachment { ContentType = "image/jpeg", ContentUrl = "test:1" }]);
        await core.Inbox.AcceptAsync(_old, [message], TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => core.Look(rows => rows.Files.Any(file => file.Attempts == 1)), "the fetch has begun");
        await core.ReceiveAsync(_new, "c", "suivre");
        await core.IdleAsync();
        _moved.SetResult();
        return core;
    }

    static async Task HearAsync(RunningCore core, ITurnContext turn)
    {
        var requests = core.Get<FileRequests>();
        foreach (var file in turn.Activity.Attachments ?? [])
            await requests.WantAsync(turn, file, FileUse.Document, CancellationToken.None);
        if (turn.Activity.Name == EventNames.FileFailed)
            await turn.SendActivityAsync(Activity.Message(JsonNode.Parse(turn.Activity.Value!.Value.GetRawText())!["reason"]!.ToString()));
        if (turn.Activity.Text == "suivre")
            FileRequests.Follow(turn, [File(core).Name], File(core).ConversationId);
        if (turn.Activity.Text == "effacer")
            requests.Drop(turn, [File(core).Name], "asked");
    }

    static StoredFile File(RunningCore core) => core.Look(rows => rows.Files.AsNoTracking().Single());
}
