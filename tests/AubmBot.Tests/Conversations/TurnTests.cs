using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Tickets;
using AubmBot.Tests.Data;
using AubmBot.Tests.Prompts;

namespace AubmBot.Tests.Conversations;

public sealed class TurnTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly TestChannel _channel = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task State_business_rows_and_replies_of_a_turn_are_saved_together()
    {
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            turn.ConversationState.Set("topic", "permit");
            turn.UserState.Set("name", "Amina");
            turn.Get<TurnEffects>().Add(context => context.Tickets.Add(Ticket(turn)));
            await turn.SendActivityAsync(Activity.Message("un"));
            await turn.SendActivityAsync(Activity.Message("deux"));
        });
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        (await _channel.NextAsync()).ShouldBe("un");
        (await _channel.NextAsync()).ShouldBe("deux");
        await core.IdleAsync();
        await Eventually.HoldsAsync(() => core.Messages().Count(message => message.State == MessageState.Sent) == 2, "both are marked as sent");
        core.Messages().Select(message => (message.Direction, message.State)).ShouldBe(
            [(Direction.In, MessageState.Done), (Direction.Out, MessageState.Sent), (Direction.Out, MessageState.Sent)]);
        core.Look(context => context.Tickets.Count()).ShouldBe(1);
        core.Look(context => context.Conversations.Single().State).ShouldBe("""{"topic":"permit"}""");
        core.Look(context => context.Contacts.Single().State).ShouldBe("""{"name":"Amina"}""");
    }

    [Fact]
    public async Task A_business_row_that_cannot_be_saved_takes_everything_else_of_the_turn_with_it()
    {
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            turn.ConversationState.Set("topic", "permit");
            turn.UserState.Set("name", "Amina");
            turn.Get<TurnEffects>().Add(context => context.Tickets.Add(Ticket(turn)));
            turn.Get<TurnEffects>().Add(_ => throw new InvalidOperationException("no room"));
            await turn.SendActivityAsync(Activity.Message("votre ticket est ouvert"));
        });
        await core.ReceiveAsync(_channel, "c", "bonjour", "m1");
        (await _channel.NextAsync()).ShouldBe(Apology);
        await core.IdleAsync();
        core.Look(context => context.Tickets.Count()).ShouldBe(0);
        core.Look(context => context.Conversations.Single().State).ShouldBeNull();
        core.Look(context => context.Contacts.Single().State).ShouldBeNull();
        core.Messages().Count.ShouldBe(2);
        _channel.Calls.ShouldBe([Apology]);
    }

    [Fact]
    public async Task A_bot_that_throws_is_started_three_times_then_its_message_is_parked_with_an_apology()
    {
        var starts = 0;
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            await turn.SendActivityAsync(Activity.Message(turn.Activity.Text!));
            if (turn.Activity.Text == "poison" && ++starts > 0)
                throw new InvalidOperationException("the bot is ill");
        });
        await core.ReceiveAsync(_channel, "c", "poison", "m1");
        await core.ReceiveAsync(_channel, "c", "et après ?", "m2");
        (await _channel.NextAsync()).ShouldBe(Apology);
        (await _channel.NextAsync()).ShouldBe("et après ?");
        starts.ShouldBe(TurnRunner.MostStarts);
        await core.IdleAsync();
        var inbound = core.Messages().Where(message => message.Direction == Direction.In).ToList();
        inbound.Select(message => message.State).ShouldBe([MessageState.Parked, MessageState.Done]);
        inbound[0].Reason.ShouldBe("turn failed");
    }

    [Fact]
    public async Task A_turn_that_is_run_again_starts_from_the_stored_state_and_says_nothing_twice()
    {
        var starts = 0;
        var seen = new List<string?>();
        await using var core = await RunningCore.StartAsync(_folder.Path, _channel, async turn =>
        {
            seen.Add(turn.ConversationState.GetString("topic"));
            turn.ConversationState.Set("topic", "permit");
            await turn.SendActivityAsync(Activity.Message("bonjour"));
            if (++starts == 1)
                throw new TimeoutException();
        });
        await core.ReceiveAsync(_channel, "c", "salut", "m1");
        await _channel.NextAsync();
        await core.IdleAsync();
        seen.ShouldBe([null, null]);
        _channel.Calls.ShouldBe(["bonjour"]);
    }

    static string Apology => RealLanguages.Instance.Say("turn.failed", "fr");

    static Ticket Ticket(ITurnContext turn) => new()
    {
        Reference = TicketReference.New(),
        FormInstance = $"{turn.Activity.Id}",
        Form = "complaint",
        Kind = "complaint",
        ContactId = turn.Get<TurnOrigin>().ContactId,
        ConversationId = turn.Get<TurnOrigin>().ConversationId,
        Language = "fr",
        Fields = "{}",
    };
}
