using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Conversations;

public sealed class RevisionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();
    readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("m2")]
    [InlineData("update-7:m2")]
    public async Task What_still_waits_is_answered_as_it_reads_now(string storedAs)
    {
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "un", "m1");
        await core.ReceiveAsync(_channel, "c", "dexu", storedAs);
        await ReviseAsync(core, ActivityTypes.MessageUpdate, "m2", "deux");
        _first.SetResult();
        (await _channel.NextAsync()).ShouldBe("un");
        (await _channel.NextAsync()).ShouldBe("deux");
        await core.IdleAsync();
        ActivityJson.Read(core.Messages()[1].Activity).Text.ShouldBe("deux", "so a restart answers the same");
        _channel.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_answered_is_not_answered_twice()
    {
        _first.SetResult();
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "un", "m1");
        await _channel.NextAsync();
        await core.IdleAsync();
        await ReviseAsync(core, ActivityTypes.MessageUpdate, "m1", "deux");
        await core.IdleAsync();
        _channel.Calls.ShouldBe(["un"]);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_kept_but_its_row_is()
    {
        _first.SetResult();
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "mon secret", "m1");
        await _channel.NextAsync();
        await core.IdleAsync();
        await ReviseAsync(core, ActivityTypes.MessageUpdate, "m1", "mon autre secret");
        await ReviseAsync(core, ActivityTypes.MessageDelete, "m1", null);
        await core.IdleAsync();
        var stored = core.Messages().Where(message => message.Direction == Direction.In).ToList();
        stored.Count.ShouldBe(3);
        stored.ShouldAllBe(message => !message.Activity.Contains("secret"));
    }

    [Fact]
    public async Task What_is_taken_back_before_its_turn_has_none()
    {
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "un", "m1");
        await core.ReceiveAsync(_channel, "c", "deux", "m2");
        await ReviseAsync(core, ActivityTypes.MessageDelete, "m2", null);
        _first.SetResult();
        await _channel.NextAsync();
        await core.IdleAsync();
        _channel.Calls.ShouldBe(["un"]);
        core.Messages()[1].State.ShouldBe(MessageState.Done);
    }

    Task ReviseAsync(RunningCore core, string type, string id, string? text)
    {
        var revision = TestChannel.Said("c", text!, $"{id}:{type}");
        (revision.Type, revision.ReplyToId) = (type, id);
        return core.Inbox.AcceptAsync(_channel, [revision], TestContext.Current.CancellationToken);
    }

    Task<RunningCore> StartAsync() => RunningCore.StartAsync(_folder.Path, _channel, async turn =>
    {
        if (turn.Activity.Type != ActivityTypes.Message)
            return;
        await _first.Task;
        await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
    });
}
