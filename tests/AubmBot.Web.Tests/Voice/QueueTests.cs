using AubmBot.Core.Hotline.Persons;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Nobody of the team is free: the queue, what is heard in it, and every way out.</summary>
public sealed class QueueTests
{
    [Theory]
    [InlineData("2", "en troisième position", "L'attente est en moyenne de 2 minutes", "tapez étoile")]
    [InlineData("1", "في الرتبة الثالثة", "مدة الانتظار في المتوسط دقيقتان", "اضغطوا على النجمة")]
    public async Task Whoever_waits_hears_place_and_wait_something_worth_knowing_music_and_how_to_leave(string language, string place, string wait, string leave)
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync(language: language);

        await caller.WaitAsync(place: 3, waited: 10, average: 118);

        caller.Heard.ShouldContain(place);
        caller.Heard.ShouldContain(wait);
        caller.Heard.ShouldContain(leave);
        var music = caller.Gather!.Element("Play")!.Value;
        var wav = await hotline.Bot.Http.GetByteArrayAsync(new Uri(music, UriKind.Relative), TestContext.Current.CancellationToken);
        System.Text.Encoding.ASCII.GetString(wav[..4]).ShouldBe("RIFF");
        var first = caller.Heard;
        await caller.WaitAsync(place: 3, waited: 40, average: 118);
        caller.Heard.ShouldNotBe(first, "each round tells something else");
    }

    [Fact]
    public async Task Star_leaves_the_queue_and_what_there_is_instead_is_offered()
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync();
        await caller.WaitAsync();

        await caller.PressAsync("*");
        caller.LeavesQueue.ShouldBeTrue(caller.Document.ToString());
        await caller.LeaveQueueAsync("leave");

        caller.Heard.ShouldContain("Vous avez quitté la file");
        caller.Heard.ShouldContain("Être rappelé : tapez 1");
        (await hotline.RequestsAsync()).ShouldHaveSingleItem().State.ShouldBe(PersonRequestState.Gone);
    }

    [Theory]
    [InlineData("2", "en gardant votre place", "Vous gardez votre place")]
    [InlineData("1", "مع الاحتفاظ برتبتكم", "تحتفظون برتبتكم")]
    public async Task After_two_minutes_a_callback_is_offered_that_keeps_the_place(string language, string offer, string promise)
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync(language: language);
        var since = (await hotline.RequestsAsync()).Single().Since;
        await caller.WaitAsync(waited: 90);
        caller.Heard.ShouldNotContain(offer);
        await caller.PressAsync("1");
        caller.LeavesQueue.ShouldBeFalse("nothing was offered under this key yet");

        hotline.Clock.Advance(TimeSpan.FromMinutes(2));
        await caller.WaitAsync(waited: 121);
        caller.Heard.ShouldContain(offer);
        await caller.PressAsync("1");
        caller.LeavesQueue.ShouldBeTrue();
        await caller.LeaveQueueAsync("leave", 125);

        caller.Heard.ShouldContain(promise);
        var ticket = (await hotline.Bot.TicketsAsync()).ShouldHaveSingleItem();
        ticket.Kind.ShouldBe("callback");
        var request = (await hotline.RequestsAsync()).ShouldHaveSingleItem();
        request.IsCallback.ShouldBeTrue();
        request.Since.ShouldBe(since);
        request.Reference.ShouldBe(ticket.Reference);
        request.Phone.ShouldBe("+212612345678");
    }

    [Fact]
    public async Task Whoever_hides_the_number_is_offered_no_callback()
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync(from: "+266696687");

        await caller.WaitAsync(waited: 300);
        caller.Heard.ShouldNotContain("rappelé");
        await caller.PressAsync("1");

        caller.LeavesQueue.ShouldBeFalse();
        (await hotline.Bot.TicketsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_waits_for_ever()
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync();

        await caller.WaitAsync(waited: 900);

        caller.Heard.ShouldContain("Personne n'a pu prendre votre appel");
        caller.LeavesQueue.ShouldBeTrue();
    }

    [Theory]
    [InlineData("bridged", "Au revoir", PersonRequestState.Done)]
    [InlineData("bridging-in-process", "Au revoir", PersonRequestState.Done)]
    [InlineData("redirected-from-bridged", "Au revoir", PersonRequestState.Done)]
    [InlineData("hangup", "Au revoir", PersonRequestState.Gone)]
    [InlineData("leave", "Message vocal", PersonRequestState.Gone)]
    [InlineData("redirected", "Message vocal", PersonRequestState.Gone)]
    [InlineData("queue-full", "Message vocal", PersonRequestState.Gone)]
    [InlineData("error", "Message vocal", PersonRequestState.Gone)]
    [InlineData("system-error", "Message vocal", PersonRequestState.Gone)]
    [InlineData("something-new", "Message vocal", PersonRequestState.Gone)]
    public async Task Every_way_out_of_the_queue_goes_on_somewhere_and_nobody_is_left_in_it(string result, string heard, PersonRequestState end)
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync();

        await caller.LeaveQueueAsync(result);

        caller.Heard.ShouldContain(heard);
        (await hotline.RequestsAsync()).ShouldHaveSingleItem().State.ShouldBe(end);
        hotline.Clock.Advance(TimeSpan.FromMinutes(1));
        (await hotline.RingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_step_of_the_queue_asked_twice_gives_the_same_verbs_and_changes_nothing()
    {
        await using var hotline = await Hotline.OpenAsync();
        var caller = await hotline.QueueAsync();
        await RepeatAsync();
        await caller.WaitAsync(waited: 130);
        await RepeatAsync();
        await caller.PressAsync("1");
        await RepeatAsync();
        await caller.LeaveQueueAsync("leave");
        await RepeatAsync();

        (await hotline.Bot.TicketsAsync()).ShouldHaveSingleItem();
        (await hotline.RequestsAsync()).ShouldHaveSingleItem();

        async Task RepeatAsync()
        {
            var rows = (await hotline.Bot.MessagesAsync()).Count;
            TwimlSchema.Read(await caller.AskAgainAsync()).ToString().ShouldBe(caller.Document.ToString());
            (await hotline.Bot.MessagesAsync()).Count.ShouldBe(rows);
        }
    }

    [Fact]
    public async Task A_call_hung_up_anywhere_on_the_way_to_a_person_leaves_nobody_waiting()
    {
        await using var hotline = await Hotline.OpenAsync();
        var ringing = await hotline.CallAsync("+212612345601", "2", "0");
        var entering = await hotline.QueueAsync("+212612345602");
        var waiting = await hotline.QueueAsync("+212612345603");
        await waiting.WaitAsync(waited: 130);
        var leaving = await hotline.QueueAsync("+212612345604");
        await leaving.WaitAsync();
        await leaving.PressAsync("*");
        foreach (var caller in new[] { ringing, entering, waiting, leaving })
            await caller.HangUpAsync();

        (await hotline.RequestsAsync()).Select(request => request.State).Distinct().ShouldBe([PersonRequestState.Gone]);
        hotline.Clock.Advance(TimeSpan.FromMinutes(5));
        (await hotline.RingAsync()).ShouldBeEmpty();
    }
}
