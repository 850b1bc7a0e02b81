using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

/// <summary>Photos that were sent together arrive as several messages, and get one turn.</summary>
public sealed class GatheringTests : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();
    readonly FakeTimeProvider _clock = new();
    readonly TaskCompletionSource _busy = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Photos_a_second_apart_get_one_turn_with_all_files_and_every_word()
    {
        await using var core = await StartAsync();
        await SendAsync(core, Photo("1"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(core, Photo("3", text: "façade nord"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(core, Photo("2"));

        (await AnswerAsync()).ShouldBe("façade nord: photo-1 of 1, photo-3 of 2, photo-2 of 3");
        await core.IdleAsync();
        _channel.Calls.Count.ShouldBe(1);
        core.Messages().Where(message => message.Direction == Direction.In).ShouldAllBe(message => message.State == MessageState.Done);
    }

    [Fact]
    public async Task Another_album_is_another_turn()
    {
        await using var core = await StartAsync();
        await SendAsync(core, Photo("1"));
        await SendAsync(core, Photo("2", album: "B"));
        (await AnswerAsync()).ShouldBe(": photo-1 of 1");
        (await AnswerAsync()).ShouldBe(": photo-2 of 2");
    }

    [Fact]
    public async Task Who_goes_on_writing_is_not_kept_waiting()
    {
        await using var core = await StartAsync(busy: true);
        await core.ReceiveAsync(_channel, "c", "bonjour");
        await SendAsync(core, Photo("1"));
        await core.ReceiveAsync(_channel, "c", "voilà");
        _busy.SetResult();
        (await _channel.NextAsync()).ShouldBe("bonjour:");
        (await _channel.NextAsync()).ShouldBe(": photo-1 of 2", "no time has passed");
        (await _channel.NextAsync()).ShouldBe("voilà:");
    }

    [Fact]
    public async Task A_photo_that_is_taken_back_meanwhile_is_not_among_them()
    {
        await using var core = await StartAsync();
        await SendAsync(core, Photo("1"));
        await SendAsync(core, Photo("2"));
        var gone = TestChannel.Said("c", "", "deleted:2");
        (gone.Type, gone.ReplyToId) = (ActivityTypes.MessageDelete, "2");
        await SendAsync(core, gone);
        (await AnswerAsync()).ShouldBe(": photo-1 of 1");
    }

    [Fact]
    public async Task What_a_dead_process_was_waiting_for_gets_one_turn_in_the_next()
    {
        var killed = await StartAsync();
        await SendAsync(killed, Photo("1"));
        await SendAsync(killed, Photo("2"));
        await killed.DisposeAsync();
        _channel.Calls.ShouldBeEmpty();

        await using var core = await StartAsync();
        (await AnswerAsync()).ShouldBe(": photo-1 of 1, photo-2 of 2");
        await core.IdleAsync();
        _channel.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_that_fails_parks_all_of_them_with_one_apology()
    {
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, _ => throw new InvalidOperationException(), Pause, _clock);
        await SendAsync(core, Photo("1"));
        await SendAsync(core, Photo("2"));
        await AnswerAsync();
        await core.IdleAsync();
        core.Messages().Where(message => message.Direction == Direction.In).ShouldAllBe(message => message.State == MessageState.Parked);
        _channel.Calls.Count.ShouldBe(1);
    }

    Task<RunningCore> StartAsync(bool busy = false)
    {
        if (!busy)
            _busy.TrySetResult();
        return RunningCore.StartAsync(_folder.Path, _channel, BotAsync, Pause, _clock);
    }

    async Task BotAsync(ITurnContext turn)
    {
        if (turn.Activity.Type != ActivityTypes.Message)
            return;
        await _busy.Task;
        var origin = turn.Get<TurnOrigin>();
        var files = (turn.Activity.Attachments ?? []).Select(file => $"{file.ContentUrl} of {origin.BroughtBy(file)}");
        await turn.SendActivityAsync(Activity.Message($"{turn.Activity.Text}: {string.Join(", ", files)}"));
    }

    // The turn plans its rest after the message was stored: time passes until it has noticed.
    async Task<string> AnswerAsync()
    {
        var answer = _channel.NextAsync();
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(Pause);
            return answer.IsCompleted;
        }, "the photos are answered");
        return await answer;
    }

    Task SendAsync(RunningCore core, Activity activity) =>
        core.Inbox.AcceptAsync(_channel, [activity], TestContext.Current.CancellationToken);

    static Activity Photo(string id, string? text = null, string album = "A")
    {
        var photo = TestChannel.Said("c", text ?? "", id);
        photo.Attachments = [new Attachment { ContentType = "image/jpeg", ContentUrl = $"photo-{id}" }];
        photo.ChannelData = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [Album.Property] = album });
        return photo;
    }
}
