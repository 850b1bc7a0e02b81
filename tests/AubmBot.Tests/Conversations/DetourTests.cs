using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.People;
using AubmBot.Tests.Data;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Tests.Conversations;

/// <summary>A letter that cannot go where it was meant to goes to the next address of the same proven person.</summary>
public sealed class DetourTests : IDisposable
{
    const string Number = "+212661234567";

    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    readonly TestChannel _page = new() { Id = "page", Capabilities = new() { Window = TimeSpan.FromHours(24) } };
    readonly TestChannel _chat = new() { Id = "chat", Capabilities = new() { Window = TimeSpan.FromHours(24) } };
    readonly TestChannel _sms = new()
    {
        Id = "sms",
        Capabilities = new()
        {
            ContactsAreNumbers = true,
            Buttons = 0,
            Limits = new SendingLimits { Prefixes = ["+2126"], MostADay = 1000, MostUnaskedADay = 10 },
        },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Out_of_a_closed_window_it_goes_where_the_same_person_wrote_since()
    {
        await using var core = await StartAsync(proven: true);
        _clock.Advance(TimeSpan.FromHours(25));
        await SayAsync(core, _chat, "bonjour");
        await WriteAsync(core, _page);
        (await _chat.NextAsync()).ShouldBe("Votre demande est traitee");
        await core.IdleAsync();
        _page.Calls.ShouldBeEmpty();
        await StandAsync(core, "Rejected WindowClosed; went by chat", "Sent ");
        _sms.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_no_window_is_open_it_goes_by_text_message()
    {
        await using var core = await StartAsync(proven: true);
        _clock.Advance(TimeSpan.FromHours(25));
        await WriteAsync(core, _page);
        (await _sms.NextAsync()).ShouldBe("Votre demande est traitee");
        await core.IdleAsync();
        await StandAsync(core, "Rejected WindowClosed; went by sms", "Sent ");
    }

    [Fact]
    public async Task Of_whoever_blocked_us_the_next_address_is_tried_and_none_twice()
    {
        _page.Answers = _ => SendOutcome.Failed(SendFailure.ContactBlocked);
        _chat.Answers = _ => SendOutcome.Failed(SendFailure.WindowClosed, "131047");
        _sms.Answers = _ => SendOutcome.Failed(SendFailure.ContactBlocked);
        await using var core = await StartAsync(proven: true);
        await WriteAsync(core, _page);
        (await _sms.NextAsync()).ShouldBe("Votre demande est traitee");
        await core.IdleAsync();
        await StandAsync(core, "Rejected ContactBlocked; went by chat", "Rejected WindowClosed: 131047; went by sms", "Rejected ContactBlocked");
    }

    [Fact]
    public async Task Of_a_person_whom_nothing_proves_no_other_address_is_guessed_and_it_waits()
    {
        await using var core = await StartAsync(proven: false);
        _clock.Advance(TimeSpan.FromHours(25));
        await SayAsync(core, _chat, "bonjour");
        await WriteAsync(core, _page);
        await core.IdleAsync();
        await StandAsync(core, "Retry WindowClosed; waits for the citizen");
        await SayAsync(core, _page, "me revoici");
        (await _page.NextAsync()).ShouldBe("Votre demande est traitee");
    }

    [Fact]
    public async Task What_the_platform_finds_too_late_waits_where_no_other_address_is_proven()
    {
        _page.Answers = _ => SendOutcome.Failed(SendFailure.WindowClosed, "10");
        await using var core = await StartAsync(proven: false);
        await WriteAsync(core, _page);
        await StandAsync(core, "Retry WindowClosed: 10; waits for the citizen");
        _page.Answers = _ => SendOutcome.Sent("p2");
        await _page.NextAsync();

        await SayAsync(core, _page, "me revoici");

        (await _page.NextAsync()).ShouldBe("Votre demande est traitee");
        await StandAsync(core, "Sent ");
    }

    [Theory]
    [InlineData(true, "Rejected WindowClosed: 131047; went by chat", "Sent ")]
    [InlineData(false, "Retry WindowClosed: 131047; waits for the citizen")]
    public async Task What_the_platform_takes_and_finds_too_late_afterwards_goes_the_same_way(bool proven, params string[] letters)
    {
        _page.Answers = _ => SendOutcome.Sent("p1");
        await using var core = await StartAsync(proven);
        await WriteAsync(core, _page);
        await Eventually.HoldsAsync(() => core.Messages().Any(message => message.ExternalId == "p1"), "it is noted as sent");

        await core.Get<Receipts>().AcceptAsync([new DeliveryReceipt("page", "p1", DeliveryState.Failed, SendFailure.WindowClosed, "131047")]);
        await core.Get<Receipts>().AcceptAsync([new DeliveryReceipt("page", "p1", DeliveryState.Failed, SendFailure.WindowClosed, "131047")]);

        await StandAsync(core, letters);
        if (proven)
            (await _chat.NextAsync()).ShouldBe("Votre demande est traitee");
        await core.IdleAsync();
        _sms.Calls.ShouldBeEmpty();
        _chat.Calls.Count.ShouldBe(proven ? 1 : 0, "told twice, it goes once");
    }

    [Fact]
    public async Task A_letter_whose_announcement_fails_goes_where_the_citizen_has_written_meanwhile()
    {
        _page.Approves = part => part.SuggestedActions is null ? part : null;
        _page.Answers = _ => SendOutcome.Failed(SendFailure.PlatformDown, retryAfter: TimeSpan.FromMinutes(10));
        await using var core = await RunningCore.StartAsync(_folder.Path, _page, turn => HearAsync(turn, proven: true), _clock, _chat);
        await SayAsync(core, _page, "bonjour");
        await SayAsync(core, _chat, "bonjour");
        _clock.Advance(TimeSpan.FromHours(25));
        var letter = Activity.Message("Votre demande est traitee", "fr-MA");
        letter.SuggestedActions = new SuggestedActions { Actions = [CardAction.Button("Suivre", "do:ticket-status")] };
        await core.Get<Correspondence>().SendAsync(new Recipient(new ConversationKey("page", "agency", "citizen"), "person of citizen"), letter, TestContext.Current.CancellationToken);
        await StandAsync(core, "Retry WindowClosed; announced; waits for the citizen", "Retry PlatformDown");

        await core.ReceiveAsync(_chat, "citizen", "bonjour");
        _page.Answers = _ => SendOutcome.Failed(SendFailure.ContentRefused);
        await Eventually.HoldsAsync(() =>
        {
            _clock.Advance(TimeSpan.FromMinutes(10));
            return _chat.Calls.Count > 0;
        }, "the letter went there");
        _chat.Calls.ShouldBe(["Votre demande est traitee"]);
        await StandAsync(core, "Rejected WindowClosed; went by chat", "Rejected ContentRefused", "Sent ");
    }

    [Fact]
    public async Task A_number_gets_no_more_than_its_share_a_day_nor_anybody_who_asked_for_silence()
    {
        await using var core = await StartAsync(proven: true);
        _clock.Advance(TimeSpan.FromHours(25));
        for (var letter = 0; letter < 10; letter++)
        {
            await WriteAsync(core, _page);
            await _sms.NextAsync();
        }
        await WriteAsync(core, _page);
        await core.IdleAsync();
        Letters(core)[^1].ShouldBe("Retry WindowClosed; waits for the citizen");
        _sms.Calls.Count.ShouldBe(10);

        _clock.Advance(TimeSpan.FromHours(25));
        await SayAsync(core, _chat, "stop");
        await WriteAsync(core, _page);
        await core.IdleAsync();
        _sms.Calls.Count.ShouldBe(10);
    }

    async Task<RunningCore> StartAsync(bool proven)
    {
        var core = await RunningCore.StartAsync(_folder.Path, _page, turn => HearAsync(turn, proven), _clock, _chat, _sms);
        await SayAsync(core, _page, "bonjour");
        await SayAsync(core, _chat, "bonjour");
        return core;
    }

    static Task HearAsync(ITurnContext turn, bool proven)
    {
        if (proven)
            Citizens.Prove(turn, Number);
        turn.Get<TurnEffects>().OptsOut = turn.Activity.Text == "stop";
        return Task.CompletedTask;
    }

    static async Task SayAsync(RunningCore core, TestChannel channel, string text)
    {
        await core.ReceiveAsync(channel, "citizen", text);
        await core.IdleAsync();
    }

    static Task<bool> WriteAsync(RunningCore core, TestChannel channel) => core.Get<Correspondence>().SendAsync(
        new Recipient(new ConversationKey(channel.Id, channel.Account, "citizen"), "person of citizen"), Activity.Message("Votre demande est traitee"), TestContext.Current.CancellationToken);

    // The mark follows the platform's answer.
    static Task StandAsync(RunningCore core, params string[] letters) =>
        Eventually.HoldsAsync(() => Letters(core).SequenceEqual(letters), string.Join(", ", letters));

    static List<string> Letters(RunningCore core) =>
        [.. core.Messages().Where(message => message.Direction == Direction.Out).Select(message => $"{message.State} {message.Reason}")];
}
