using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.SendingWindows;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

public sealed class SendingWindowTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
    static readonly ChannelCapabilities Platform = new() { Window = TimeSpan.FromHours(24), PersonWindow = TimeSpan.FromDays(7), TextLimit = 80 };

    static readonly string[] Paragraphs = [.. "abcdef".Select(letter => new string(letter, 60))];

    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new() { Capabilities = Platform };
    readonly FakeTimeProvider _clock = new(Start);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(23, Author.Bot, true)]
    [InlineData(24, Author.Bot, false)]
    [InlineData(24, Author.Person, true)]
    [InlineData(7 * 24, Author.Person, false)]
    public void A_window_is_open_for_a_while_after_the_citizens_last_word(int hours, Author author, bool open) =>
        SendingWindow.Of(Platform, Start, author, Start.AddHours(hours)).IsOpen.ShouldBe(open);

    [Fact]
    public void A_closed_window_tells_since_when() =>
        SendingWindow.Of(Platform, Start, Author.Bot, Start.AddHours(30)).ClosedSince.ShouldBe(Start.AddHours(24));

    [Fact]
    public void Whoever_never_wrote_has_no_window_and_a_platform_without_one_is_always_open()
    {
        SendingWindow.Of(Platform, null, Author.Bot, Start).IsOpen.ShouldBeFalse();
        SendingWindow.Of(new ChannelCapabilities(), null, Author.Bot, Start).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_retry_that_comes_after_the_window_is_not_tried()
    {
        _channel.Answers = _ => SendOutcome.Failed(SendFailure.PlatformDown, retryAfter: TimeSpan.FromHours(23.9));
        await using var core = await StartAsync();
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        await _channel.NextAsync();
        await Eventually.HoldsAsync(() => core.Messages()[^1].State == MessageState.Retry, "it is tried again later");
        var narrow = _channel.Calls.Count;
        _clock.Advance(TimeSpan.FromHours(25));
        await Eventually.HoldsAsync(() => core.Messages()[^1].State == MessageState.Rejected, "it is too late");
        core.Messages()[^1].Reason.ShouldBe("WindowClosed");
        _channel.Calls.Count.ShouldBe(narrow);
    }

    [Fact]
    public async Task What_nobody_asked_for_waits_for_the_citizens_next_word_also_over_a_restart()
    {
        await using (var first = await StartAsync())
        {
            await WriteAsync(first, "une nouvelle");
            await first.IdleAsync();
            await Eventually.HoldsAsync(() => first.Messages()[0].Reason == "WindowClosed; waits for the citizen", "the reason is visible");
        }
        await using var core = await StartAsync();
        await core.IdleAsync();
        _channel.Calls.ShouldBeEmpty();
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        (await _channel.NextAsync()).ShouldBe("une nouvelle");
        (await _channel.NextAsync()).ShouldBe("bonjour");
        await Eventually.HoldsAsync(() => core.Messages()[0].State == MessageState.Sent, "it has left");
    }

    [Fact]
    public async Task A_letter_of_several_parts_waits_whole_also_over_a_restart()
    {
        await using (var first = await StartAsync())
        {
            await WriteAsync(first, string.Join("\n\n", Paragraphs));
            await first.IdleAsync();
            await WaitsAsync(first);
        }
        await using var core = await StartAsync();
        await core.IdleAsync();
        await WaitsAsync(core);
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        foreach (var paragraph in Paragraphs)
            (await _channel.NextAsync()).ShouldBe(paragraph);
        (await _channel.NextAsync()).ShouldBe("bonjour");

        static Task WaitsAsync(RunningCore core) => Eventually.HoldsAsync(
            () => core.Messages().All(message => message.State == MessageState.Retry), "no part is given up");
    }

    [Theory]
    [InlineData("fr-MA", "Répondez à ce message")]
    [InlineData("ar-MA", "أجيبوا عن هذه الرسالة")]
    public async Task A_letter_that_no_approved_text_holds_is_announced_once_and_follows_whole_when_the_citizen_writes(string locale, string words)
    {
        _channel.Approves = part => part.SuggestedActions is null ? part : null;
        await using (var first = await StartAsync())
        {
            await WriteAsync(first, string.Join("\n\n", Paragraphs), locale);
            (await _channel.NextAsync()).ShouldContain(words);
            await WriteAsync(first, string.Join("\n\n", Paragraphs[..2]), locale);
            await first.IdleAsync();
            await WaitsAsync(first);
        }
        await using var core = await StartAsync();
        await core.IdleAsync();
        await WaitsAsync(core);
        _channel.Calls.Count.ShouldBe(1);
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        foreach (var paragraph in Paragraphs.Concat(Paragraphs[..2]))
            (await _channel.NextAsync()).ShouldBe(paragraph);
        (await _channel.NextAsync()).ShouldBe("bonjour");

        static Task WaitsAsync(RunningCore core) => Eventually.HoldsAsync(
            () => core.Messages().Count(message => message.Reason == "WindowClosed; announced; waits for the citizen") == Paragraphs.Length + 2, "every part waits");
    }

    [Fact]
    public async Task An_announcement_that_the_platform_refuses_leaves_its_letter_waiting_with_the_reason_and_the_next_letter_tries_again()
    {
        _channel.Approves = part => part.SuggestedActions is null ? part : null;
        _channel.Answers = _ => SendOutcome.Failed(SendFailure.ContentRefused, "132001");
        await using var core = await StartAsync();
        await WriteAsync(core, string.Join("\n\n", Paragraphs));
        await _channel.NextAsync();
        await StandAsync(core, Paragraphs.Length, "WindowClosed; not announced (ContentRefused: 132001); waits for the citizen");
        await core.IdleAsync();
        _channel.Calls.Count.ShouldBe(1);

        _channel.Answers = _ => SendOutcome.Sent("a2");
        await WriteAsync(core, string.Join("\n\n", Paragraphs[..2]));
        (await _channel.NextAsync()).ShouldContain("Répondez à ce message");
        await StandAsync(core, 2, "WindowClosed; announced; waits for the citizen");
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        foreach (var paragraph in Paragraphs.Concat(Paragraphs[..2]))
            (await _channel.NextAsync()).ShouldBe(paragraph);
    }

    [Fact]
    public async Task So_does_one_that_fails_after_the_platform_had_taken_it()
    {
        _channel.Approves = part => part.SuggestedActions is null ? part : null;
        _channel.Answers = _ => SendOutcome.Sent("a1");
        await using var core = await StartAsync();
        await WriteAsync(core, string.Join("\n\n", Paragraphs));
        await _channel.NextAsync();
        await Eventually.HoldsAsync(() => core.Messages().Any(message => message.ExternalId == "a1"), "it is noted as sent");

        await core.Get<Receipts>().AcceptAsync([new DeliveryReceipt("test", "a1", DeliveryState.Failed, SendFailure.ContentRefused, "63016")]);

        await StandAsync(core, Paragraphs.Length, "WindowClosed; not announced (ContentRefused: 63016); waits for the citizen");
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        foreach (var paragraph in Paragraphs)
            (await _channel.NextAsync()).ShouldBe(paragraph);
    }

    static Task StandAsync(RunningCore core, int parts, string reason) =>
        Eventually.HoldsAsync(() => core.Messages().Count(message => message.Reason == reason) == parts, reason);

    [Fact]
    public async Task A_letter_of_several_parts_that_the_platform_finds_too_late_afterwards_waits_whole_also_over_a_restart()
    {
        var sent = 0;
        _channel.Answers = _ => SendOutcome.Sent($"a{++sent}");
        await using (var first = await StartAsync())
        {
            await first.ReceiveAsync(_channel, "c", "bonjour", "m1");
            await _channel.NextAsync();
            await WriteAsync(first, string.Join("\n\n", Paragraphs));
            foreach (var paragraph in Paragraphs)
                (await _channel.NextAsync()).ShouldBe(paragraph);
            await Eventually.HoldsAsync(() => first.Messages().Count(message => message.State == MessageState.Sent) == Paragraphs.Length + 1, "all left");
            foreach (var part in Enumerable.Range(2, Paragraphs.Length))
                await first.Get<Receipts>().AcceptAsync([new DeliveryReceipt("test", $"a{part}", DeliveryState.Failed, SendFailure.WindowClosed, "131047")]);
            await StandAsync(first, Paragraphs.Length, "WindowClosed: 131047; waits for the citizen");
        }
        _clock.Advance(TimeSpan.FromHours(25));
        await using var core = await StartAsync();
        await core.IdleAsync();
        await core.ReceiveAsync(_channel, "c", "me revoici", "m2");
        foreach (var paragraph in Paragraphs)
            (await _channel.NextAsync()).ShouldBe(paragraph);
    }

    [Fact]
    public async Task A_letter_of_one_part_leaves_in_the_approved_text_itself()
    {
        _channel.Approves = part => part;
        await using var core = await StartAsync();
        await WriteAsync(core, "une nouvelle");
        (await _channel.NextAsync()).ShouldBe("une nouvelle");
        await core.IdleAsync();
        _channel.Calls.Count.ShouldBe(1);
    }

    static Task<bool> WriteAsync(RunningCore core, string text, string locale = "fr-MA") => core.Get<Correspondence>().SendAsync(
        new Recipient(new ConversationKey("test", "agency", "c"), "person of c"), Activity.Message(text, locale), TestContext.Current.CancellationToken);

    Task<RunningCore> StartAsync() => RunningCore.StartAsync(
        _folder.Path, _channel, turn => turn.SendActivityAsync(Activity.Message(turn.Activity.Text!)), _clock);
}
