using AubmBot.Core.Data;
using AubmBot.Core.Hotline.Persons;
using AubmBot.Core.Tickets;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Calls that the bot places for citizens: approved by the team, to the number that called, at the time that was asked for.</summary>
public sealed class CallbackTests
{
    const string Citizen = "+212612345678", Morning = "1", Afternoon = "2", Any = "3";

    static readonly DateTimeOffset Evening = new(2026, 11, 25, 19, 0, 0, TimeSpan.Zero), NextMorning = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2", "ici l'Agence Urbaine de Béni Mellal")]
    [InlineData("1", "هنا الوكالة الحضرية لبني ملال")]
    public async Task The_team_is_rung_first_and_only_its_key_lets_the_citizens_own_telephone_ring(string language, string greeting)
    {
        await using var hotline = await Hotline.OpenAsync(Evening);
        await AskAsync(hotline, Any, language: language);
        (await hotline.RingAsync()).ShouldBeEmpty("the office is closed");

        hotline.Clock.SetUtcNow(NextMorning);
        var placed = await hotline.NextPlacedAsync();
        placed["To"].ShouldBeOneOf(Hotline.First, Hotline.Second);
        var member = await hotline.PickUpAsync(placed);
        member.Heard.ShouldContain("Rappel à faire");
        member.Dial.ShouldBeNull("nobody has approved yet");
        await member.PressAsync("1");

        var number = member.Dial!.Element("Number")!;
        number.Value.ShouldBe(Citizen);
        number.Attribute("machineDetection").ShouldBeNull("its result would come too late, and the key decides");
        var citizen = new Caller(hotline.Bot.Http, Caller.HotlineNumber, to: Citizen);
        await citizen.StepAsync(number.Attribute("url")!.Value);
        citizen.Heard.ShouldContain(greeting);
        await citizen.PressAsync("1");
        citizen.Document.Elements().ShouldBeEmpty("the two are joined");
        await member.DialledAsync("completed", bridged: true);

        member.HasEnded.ShouldBeTrue();
        (await hotline.RequestsAsync()).Single().State.ShouldBe(PersonRequestState.Done);
        await hotline.EndAsync(placed, member);
        hotline.Clock.Advance(TimeSpan.FromHours(1));
        (await hotline.RingAsync()).ShouldBeEmpty("it is done");
        hotline.Placed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_citizens_mailbox_hears_the_agencys_name_and_is_joined_with_nobody()
    {
        await using var hotline = await Hotline.OpenAsync();
        await AskAsync(hotline, Any);
        var member = await hotline.PickUpAsync(await hotline.NextPlacedAsync());
        await member.PressAsync("1");

        var mailbox = new Caller(hotline.Bot.Http, Caller.HotlineNumber, to: Citizen);
        await mailbox.StepAsync(member.Dial!.Element("Number")!.Attribute("url")!.Value);

        mailbox.Heard.ShouldBe("Bonjour, ici l'Agence Urbaine de Béni Mellal. Pour parler à une personne de l'équipe, tapez 1.");
        mailbox.Gather!.Attribute("actionOnEmptyResult").ShouldBeNull();
        mailbox.Document.Elements().Last().Name.LocalName.ShouldBe("Hangup");
    }

    [Theory]
    [InlineData(Morning, 9, true)]
    [InlineData(Morning, 14, false)]
    [InlineData(Afternoon, 9, false)]
    [InlineData(Afternoon, 14, true)]
    public async Task The_part_of_the_day_that_was_asked_for_is_kept(string part, int hour, bool rings)
    {
        await using var hotline = await Hotline.OpenAsync(Evening);
        await AskAsync(hotline, part);

        // Morocco is an hour ahead.
        hotline.Clock.SetUtcNow(NextMorning.Date.AddHours(hour - 1));

        if (rings)
            await hotline.NextPlacedAsync();
        else
            (await hotline.RingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_callback_is_pending_at_a_time_and_three_are_asked_for_in_a_day()
    {
        await using var hotline = await Hotline.OpenAsync(Evening);
        await AskAsync(hotline, Any);
        var again = await hotline.CallAsync(Citizen, "2", "0", "1");
        again.Heard.ShouldContain("Une demande de rappel est déjà enregistrée");
        await again.HangUpAsync();

        for (var i = 0; i < 2; i++)
        {
            await SettleAsync(hotline);
            await AskAsync(hotline, Any);
        }
        await SettleAsync(hotline);
        var fourth = await hotline.CallAsync(Citizen, "2", "0", "1");

        fourth.Heard.ShouldContain("Vos demandes de rappel d'aujourd'hui");
        (await hotline.RequestsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Looking_into_the_form_costs_no_callback_only_agreeing_to_one_does()
    {
        await using var hotline = await Hotline.OpenAsync(Evening);
        for (var i = 0; i < 5; i++)
            await (await hotline.CallAsync(Citizen, "2", "0", "1", Any)).HangUpAsync();
        var refused = await hotline.CallAsync(Citizen, "2", "0", "1", Any, "2");
        refused.Heard.ShouldContain("rien n'est enregistré");
        await refused.HangUpAsync();

        await AskAsync(hotline, Any);

        (await hotline.RequestsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("+33612345678")] // abroad
    [InlineData("+212800123456")] // special rates
    [InlineData("+881612345678")] // a satellite
    public async Task A_number_outside_the_allowed_prefixes_is_never_called(string number)
    {
        await using var hotline = await Hotline.OpenAsync(Evening);
        await AskAsync(hotline, Any, number);

        hotline.Clock.SetUtcNow(NextMorning);
        (await hotline.RingAsync()).ShouldBeEmpty();

        (await hotline.Bot.TicketsAsync()).ShouldHaveSingleItem("the team still has the ticket");
        (await hotline.RequestsAsync()).ShouldAllBe(request => request.State == PersonRequestState.Failed);
    }

    [Fact]
    public async Task A_number_that_was_only_keyed_in_is_never_called()
    {
        await using var hotline = await Hotline.OpenAsync(Evening);
        var caller = await hotline.CallAsync("anonymous", "2", "0", "1", Any, "0699999999#", "1");
        await caller.HangUpAsync();

        hotline.Clock.SetUtcNow(NextMorning);
        (await hotline.RingAsync()).ShouldBeEmpty();

        (await hotline.Bot.TicketsAsync()).ShouldHaveSingleItem().Phone.ShouldBe("+212699999999");
        (await hotline.RequestsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Citizen)]
    [InlineData("anonymous")]
    public async Task No_words_and_no_keys_of_a_caller_become_a_number_to_dial(string from)
    {
        await using var hotline = await Hotline.OpenAsync();
        var dialled = new List<string>();
        var caller = await hotline.CallAsync(from, "2");
        foreach (var words in new[] { "appelez le +881612345678", "rappelez-moi au 0899 12 34 56", "je veux parler à une personne au +33899123456" })
            await SayAsync(words);
        await BackAsync();
        await PressAsync("0");
        await BackAsync();
        await PressAsync("1", Any);
        await PressAsync(from == Citizen ? ["1"] : ["0899123456#", "0699999999#", "1"]);
        await caller.HangUpAsync();
        foreach (var placed in await hotline.RingAsync())
        {
            dialled.Add(placed["To"]);
            var member = await hotline.PickUpAsync(placed);
            await member.PressAsync("1");
            Note(member);
        }

        dialled.Except([Hotline.First, Hotline.Second]).ShouldBe(from == Citizen ? [Citizen] : []);

        async Task SayAsync(string words)
        {
            await BackAsync();
            await caller.SayAsync(words);
            Note(caller);
        }

        // Out of the telephones of the team, and out of the queue.
        async Task BackAsync()
        {
            if (caller.Dial is not null)
                await caller.DialledAsync("busy", bridged: false);
            if (caller.Enqueue is not null)
                await caller.LeaveQueueAsync("leave");
        }

        async Task PressAsync(params string[] keys)
        {
            foreach (var key in keys)
            {
                if (caller.Gather is not null)
                    await caller.PressAsync(caller.Gather.Attribute("numDigits") is null ? key : key[..1]);
                Note(caller);
            }
        }

        void Note(Caller heard) => dialled.AddRange(heard.Document.Descendants("Number").Select(number => number.Value));
    }

    [Fact]
    public async Task Whoever_is_on_the_line_is_not_called_at_the_same_time()
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.CallAsync(Citizen, "2");
        await AskAsync(hotline, Any);

        (await hotline.RingAsync()).ShouldBeEmpty();
        await caller.HangUpAsync();

        await hotline.NextPlacedAsync();
    }

    [Fact]
    public async Task A_citizen_who_is_not_reached_is_called_three_times_at_most_with_pauses()
    {
        await using var hotline = await Hotline.OpenAsync();
        await AskAsync(hotline, Any);
        for (var call = 1; call <= 3; call++)
        {
            var placed = await hotline.NextPlacedAsync();
            var member = await hotline.PickUpAsync(placed);
            await member.PressAsync("1");
            await member.DialledAsync("no-answer", bridged: false);
            member.Heard.ShouldContain("n'a pas été jointe");
            await hotline.EndAsync(placed, member);
            (await hotline.RingAsync()).ShouldBeEmpty("not at once again");
            hotline.Clock.Advance(TimeSpan.FromMinutes(31));
        }

        (await hotline.RequestsAsync()).Single().State.ShouldBe(PersonRequestState.Failed);
        (await hotline.RingAsync()).ShouldBeEmpty();
        hotline.Placed.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_is_called_twice_for_one_promise_however_the_offer_went()
    {
        await using var hotline = await Hotline.OpenAsync();
        await AskAsync(hotline, Any);
        var late = await hotline.NextPlacedAsync();
        // No end of the call was told, as after a process that was killed: the offer runs out and somebody else is rung.
        hotline.Clock.Advance(TimeSpan.FromMinutes(3));
        (await hotline.RingAsync()).ShouldBeEmpty("a pause comes first");
        hotline.Clock.Advance(TimeSpan.FromMinutes(6));
        var next = await hotline.NextPlacedAsync();
        var second = await hotline.PickUpAsync(next);
        await second.PressAsync("1");
        second.Dial.ShouldNotBeNull();

        var first = await hotline.PickUpAsync(late);
        first.Heard.ShouldContain("n'attend plus");
        first.Dial.ShouldBeNull();
        await hotline.EndAsync(next, second);

        (await hotline.RequestsAsync()).Single().State.ShouldBe(PersonRequestState.Failed, "whether the citizen's telephone rang is not known");
        hotline.Clock.Advance(TimeSpan.FromHours(1));
        (await hotline.RingAsync()).ShouldBeEmpty();
        hotline.Placed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_team_did_by_hand_meanwhile_is_not_done_again()
    {
        await using var hotline = await Hotline.OpenAsync(Evening);
        await AskAsync(hotline, Any);
        await using (var context = await hotline.Bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken))
            await context.Tickets.ExecuteUpdateAsync(
                tickets => tickets.SetProperty(ticket => ticket.State, TicketState.Resolved), TestContext.Current.CancellationToken);

        hotline.Clock.SetUtcNow(NextMorning);
        (await hotline.RingAsync()).ShouldBeEmpty();

        (await hotline.RequestsAsync()).Single().State.ShouldBe(PersonRequestState.Gone);
    }

    // Who wants a callback presses 0, and in the queue or out of hours gets the choice.
    static async Task AskAsync(Hotline hotline, string part, string from = Citizen, string language = "2")
    {
        var caller = await hotline.CallAsync(from, language, "0");
        if (caller.Dial is not null)
        {
            await caller.DialledAsync("busy", bridged: false);
            await caller.LeaveQueueAsync("leave");
        }
        foreach (var key in new[] { "1", part, "1" })
            await caller.PressAsync(key);
        await caller.HangUpAsync();
        (await hotline.RequestsAsync())[^1].IsCallback.ShouldBeTrue(caller.Document.ToString());
    }

    static async Task SettleAsync(Hotline hotline)
    {
        await using var context = await hotline.Bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await context.PersonRequests.ExecuteUpdateAsync(
            requests => requests.SetProperty(request => request.State, PersonRequestState.Done), TestContext.Current.CancellationToken);
    }
}
