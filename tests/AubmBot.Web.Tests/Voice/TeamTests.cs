using AubmBot.Core.Hotline.Persons;

namespace AubmBot.Web.Tests.Voice;

/// <summary>How the team takes callers from the queue.</summary>
public sealed class TeamTests
{
    [Fact]
    public async Task Somebody_free_is_rung_hears_who_waits_and_takes_the_first_of_the_queue_by_a_key()
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();

        var placed = (await hotline.RingAsync()).ShouldHaveSingleItem();
        placed["To"].ShouldBeOneOf(Hotline.First, Hotline.Second);
        placed["From"].ShouldBe(Caller.HotlineNumber);
        placed["MachineDetection"].ShouldBe("Enable");
        string.Join('\n', placed.Values).ShouldNotContain("612345678");
        var member = await hotline.PickUpAsync(placed);
        member.Heard.ShouldContain("Langue : Français");
        member.Heard.ShouldContain("Sujet : non précisé");
        member.Heard.ShouldContain("finissant par 5 6 7 8");
        member.Dial.ShouldBeNull();
        await member.PressAsync("1");

        member.Dial!.Element("Queue").ShouldNotBeNull(member.Document.ToString());
        (await hotline.RequestsAsync()).Single().State.ShouldBe(PersonRequestState.Accepted);
    }

    [Theory]
    [InlineData("machine_start")]
    [InlineData("machine_end_beep")]
    [InlineData("fax")]
    public async Task A_mailbox_is_no_person_hears_nothing_and_the_next_of_the_team_is_rung(string by)
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();
        var placed = (await hotline.RingAsync()).ShouldHaveSingleItem();

        var mailbox = await hotline.PickUpAsync(placed, by);

        mailbox.Heard.ShouldBeEmpty();
        mailbox.HasEnded.ShouldBeTrue();
        await hotline.EndAsync(placed, mailbox);
        hotline.Clock.Advance(TimeSpan.FromSeconds(6));
        await Webhooks.BotLooks.UntilAsync(() => hotline.Placed.Count == 2, "the next is rung");
        hotline.Placed[1]["To"].ShouldNotBe(placed["To"]);
    }

    [Fact]
    public async Task A_mailbox_that_is_taken_for_a_person_presses_no_key()
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();
        var member = await hotline.PickUpAsync((await hotline.RingAsync()).Single());

        member.Gather!.Attribute("actionOnEmptyResult").ShouldBeNull();
        member.Document.Elements().Last().Name.LocalName.ShouldBe("Hangup");
    }

    [Fact]
    public async Task Who_hung_up_meanwhile_is_not_put_through()
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync();
        var member = await hotline.PickUpAsync((await hotline.RingAsync()).Single());
        await caller.HangUpAsync();
        await hotline.RequestsAsync();

        await member.PressAsync("1");

        member.Heard.ShouldContain("n'attend plus");
        member.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_longest_waiting_comes_first_and_one_of_the_queue_is_offered_at_a_time()
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync("+212612345601");
        hotline.Clock.Advance(TimeSpan.FromSeconds(1));
        await hotline.QueueAsync("+212612345602");

        var placed = (await hotline.RingAsync()).ShouldHaveSingleItem("two at once could be given each other's caller");
        (await hotline.PickUpAsync(placed)).Heard.ShouldContain("finissant par 5 6 0 1");
    }

    [Fact]
    public async Task An_acceptance_asked_for_twice_gives_the_same_verbs()
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();
        var member = await hotline.PickUpAsync((await hotline.RingAsync()).Single());
        await member.PressAsync("1");

        TwimlSchema.Read(await member.AskAgainAsync()).ToString().ShouldBe(member.Document.ToString());
    }

    [Fact]
    public async Task Somebody_whose_call_broke_off_before_the_two_were_joined_loses_no_caller()
    {
        await using var hotline = await Hotline.OpenAsync();
        await hotline.QueueAsync();
        var placed = (await hotline.RingAsync()).Single();
        var member = await hotline.PickUpAsync(placed);
        await member.PressAsync("1");

        await hotline.EndAsync(placed, member);

        (await hotline.RequestsAsync()).Single().State.ShouldBe(PersonRequestState.Waiting);
    }

    [Fact]
    public async Task Nobody_is_rung_while_nobody_waits_or_the_office_is_closed()
    {
        await using var hotline = await Hotline.OpenAsync();
        (await hotline.RingAsync()).ShouldBeEmpty();
        await hotline.QueueAsync();

        hotline.Clock.SetUtcNow(Hotline.Morning.Date.AddHours(20));

        (await hotline.RingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whom_the_account_refuses_is_offered_again_a_minute_later()
    {
        await using var hotline = await Hotline.OpenAsync(twilio: _ => Task.FromResult(new Webhooks.Answer(400, """{"code":21210}""")));
        await hotline.QueueAsync();
        (await hotline.RingAsync()).ShouldHaveSingleItem();
        (await hotline.RingAsync()).ShouldBeEmpty();

        hotline.Clock.Advance(TimeSpan.FromSeconds(61));

        await Webhooks.BotLooks.UntilAsync(() => hotline.Placed.Count == 2, "it is offered again");
    }
}
