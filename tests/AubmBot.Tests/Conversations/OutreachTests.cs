using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Conversations;

/// <summary>A call is answered in one conversation and says something in another.</summary>
public sealed class OutreachTests : IDisposable
{
    const string Number = "+212600000001";

    readonly TemporaryFolder _folder = new();
    readonly TestChannel _call = new();
    readonly TestChannel _sms = new() { Id = "sms", Capabilities = new() { ContactsAreNumbers = true, Buttons = 0, TextLimit = 22 } };

    RunningCore? _core;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_turn_says_elsewhere_is_sent_in_a_conversation_that_is_opened_for_it()
    {
        await using var core = await StartAsync();
        await core.ReceiveAsync(_call, "call", "bonjour", "m1");
        (await _sms.NextAsync()).ShouldBe("Votre reference");
        await core.IdleAsync();
        var sent = core.Messages().Single(message => message.Conversation!.Channel == "sms");
        (sent.Direction, sent.ReplyToId).ShouldBe((Direction.Out, null));
        await Eventually.HoldsAsync(() => Sms(core).State == MessageState.Sent, "it is marked as sent");
        sent.Conversation!.ExternalId.ShouldBe(Number);
        core.Look(context => context.Contacts.Count(contact => contact.Channel == "sms" && contact.ExternalId == Number)).ShouldBe(1);
        _call.Calls.ShouldBe(["bonjour"]);
    }

    [Fact]
    public async Task A_turn_that_fails_says_nothing_elsewhere()
    {
        await using var core = await StartAsync(turn => turn.Get<TurnEffects>().Add(_ => throw new InvalidOperationException("no room")));
        await core.ReceiveAsync(_call, "call", "bonjour", "m1");
        await _call.NextAsync();
        await core.IdleAsync();
        _sms.Calls.ShouldBeEmpty();
        core.Messages().ShouldAllBe(message => message.Conversation!.Channel == "test");
    }

    [Fact]
    public async Task What_a_dead_process_had_not_sent_elsewhere_is_sent_by_the_next_one()
    {
        using var held = new ManualResetEventSlim();
        _sms.Answers = _ =>
        {
            held.Wait(TestContext.Current.CancellationToken);
            return SendOutcome.Failed(SendFailure.Unknown);
        };
        await using (var dying = await StartAsync())
        {
            await dying.ReceiveAsync(_call, "call", "bonjour", "m1");
            (await _call.NextAsync()).ShouldBe("bonjour");
            Sms(dying).State.ShouldBe(MessageState.Claimed, "it is committed with the turn, before any call");
        }
        var answers = new TestChannel { Id = "sms", Capabilities = _sms.Capabilities };
        await using var next = await RunningCore.StartAsync(_folder.Path, _call, _ => Task.CompletedTask, channels: [answers]);
        (await answers.NextAsync()).ShouldBe("Votre reference");
        await Eventually.HoldsAsync(() => Sms(next).State == MessageState.Sent, "it is marked as sent");
        answers.Calls.Count.ShouldBe(1);
        held.Set();
    }

    [Fact]
    public async Task A_letter_without_a_turn_leaves_in_order_and_its_rest_stays_behind_when_a_part_is_refused()
    {
        _sms.Answers = part => part.Text == "Une premiere phrase." ? SendOutcome.Failed(SendFailure.ContentRefused) : SendOutcome.Sent(null);
        await using var core = await StartAsync();
        await WriteAsync(core, "Une premiere phrase. Une deuxieme phrase. La fin.");
        await WriteAsync(core, "Autre lettre");
        (await _sms.NextAsync()).ShouldBe("Une premiere phrase.");
        (await _sms.NextAsync()).ShouldBe("Autre lettre");
        await core.IdleAsync();
        await Eventually.HoldsAsync(() => core.Messages()[^1].State == MessageState.Sent, "the other letter is marked as sent");
        core.Messages().Select(message => message.State)
            .ShouldBe([MessageState.Rejected, MessageState.Rejected, MessageState.Rejected, MessageState.Sent]);
    }

    [Fact]
    public async Task An_answer_to_a_letter_goes_on_in_the_same_conversation()
    {
        await using var core = await StartAsync();
        await WriteAsync(core, "Votre code");
        await _sms.NextAsync();
        await core.ReceiveAsync(_sms, Number, "merci", "s1");
        (await _sms.NextAsync()).ShouldBe("merci");
        core.Look(context => context.Conversations.Count(conversation => conversation.Channel == "sms")).ShouldBe(1);
    }

    [Fact]
    public async Task Where_no_channel_reaches_a_number_nobody_is_promised_a_message()
    {
        await using var core = await RunningCore.StartAsync(_folder.Path, _call, _ => Task.CompletedTask);
        core.Get<Correspondence>().ByNumber(Number).ShouldBeNull();
        (await core.Get<Correspondence>().SendAsync(
            new Recipient(new ConversationKey("sms", "agency", Number), Number), Activity.Message("Bonjour"), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    static Message Sms(RunningCore core) => core.Messages().Single(message => message.Conversation!.Channel == "sms");

    static async Task WriteAsync(RunningCore core, string text)
    {
        var letters = core.Get<Correspondence>();
        (await letters.SendAsync(letters.ByNumber(Number)!, Activity.Message(text), TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    async Task<RunningCore> StartAsync(Action<ITurnContext>? alsoDoes = null) =>
        _core = await RunningCore.StartAsync(_folder.Path, _call, async turn =>
        {
            await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
            if (turn.Activity.Text != "bonjour")
                return;
            var letters = _core!.Get<Correspondence>();
            await letters.AddAsync(turn, letters.ByNumber(Number)!, Activity.Message("Votre reference"), CancellationToken.None);
            alsoDoes?.Invoke(turn);
        }, channels: [_sms]);
}
