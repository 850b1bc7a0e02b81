using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Text messages that a call causes: the answer by key 5, and the answer to a call that only rang.</summary>
public sealed class SmsByCallTests
{
    const string Citizen = "+212612345678";

    static readonly Dictionary<string, string> Sms = new() { ["Channels:Twilio:SmsFrom"] = "+212523000001" };

    [Theory]
    [InlineData("2", "Recevoir cette réponse par SMS : tapez 5", "vous recevez cette réponse par SMS")]
    [InlineData("1", "التوصل بهذا الجواب برسالة نصية: اضغطوا على 5", "ستتوصلون بهذا الجواب برسالة نصية")]
    public async Task Key_five_sends_the_answer_just_heard(string language, string offer, string said)
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);
        var caller = await hotline.CallAsync(Citizen, language, "2", "1");
        caller.Heard.ShouldContain(offer);

        await caller.PressAsync("5");
        caller.Heard.ShouldContain(said);
        await caller.AskAgainAsync();
        await hotline.Bot.IdleAsync();

        hotline.Texts.ShouldHaveSingleItem()["To"].ShouldBe(Citizen);
    }

    [Theory]
    [InlineData("+212523456789")] // a fixed line
    [InlineData("+33612345678")] // abroad
    [InlineData("anonymous")]
    public async Task Whoever_has_no_Moroccan_mobile_is_not_offered_it_and_the_key_means_nothing(string from)
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);
        var caller = await hotline.CallAsync(from, "2", "2", "1");
        caller.Heard.ShouldNotContain("SMS");

        await caller.PressAsync("5");
        await hotline.Bot.IdleAsync();

        caller.Heard.ShouldContain("ne correspond à aucun choix");
        hotline.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_is_sent_ten_answers_a_day_by_key()
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);
        for (var call = 0; call < 12; call++)
        {
            var caller = await hotline.CallAsync(Citizen, "2", "2", "1");
            await caller.PressAsync("5");
            await caller.HangUpAsync();
        }
        await hotline.Bot.IdleAsync();

        hotline.Texts.Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_call_that_only_rang_gets_one_text_message_a_day()
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);
        for (var call = 0; call < 3; call++)
            await RingAndHangUpAsync(hotline, Citizen);
        hotline.Texts.ShouldHaveSingleItem()["Body"].ShouldContain("الوكالة الحضرية");

        hotline.Clock.Advance(TimeSpan.FromHours(25));
        await RingAndHangUpAsync(hotline, Citizen);
        hotline.Texts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_tells_the_state_of_the_callers_open_ticket_in_its_language()
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);
        var caller = await hotline.CallAsync(Citizen, "2", "3", "1", "1", "1");
        await caller.SpeakAfterToneAsync();
        await caller.HangUpAsync();
        var ticket = (await hotline.Bot.TicketsAsync()).Single();

        await RingAndHangUpAsync(hotline, Citizen);

        var text = hotline.Texts.ShouldHaveSingleItem()["Body"];
        text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(ticket.Reference);
        text.ShouldContain("en attente");
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("Restricted")]
    [InlineData("+266696687")] // "anonymous" on a keypad
    [InlineData("sip:citizen@example.org")]
    [InlineData("+33899123456")] // a premium number abroad
    [InlineData("+1900555123")]
    [InlineData("+212523456789")] // a fixed line
    [InlineData("+212898123456")] // special rates
    [InlineData("+881612345678")] // a satellite
    public async Task Nobody_else_gets_one(string from)
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);

        await RingAndHangUpAsync(hotline, from);

        hotline.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_blocked_our_text_messages_gets_none_however_often_they_ring()
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);
        await new TwilioCitizen(hotline.Bot.Http).PostSignedAsync(TwilioCitizen.SmsPath, new()
        {
            ["MessageSid"] = $"SM{1:D32}",
            ["From"] = Citizen,
            ["To"] = "+212523000001",
            ["Body"] = "STOP",
            ["OptOutType"] = "STOP",
            ["NumMedia"] = "0",
        });
        await hotline.Bot.IdleAsync();

        await RingAndHangUpAsync(hotline, Citizen);

        hotline.Texts.ShouldBeEmpty();
        (await hotline.Bot.MessagesAsync()).ShouldContain(message => message.State == MessageState.Rejected);
    }

    [Fact]
    public async Task Whoever_chose_a_language_was_answered_and_gets_none()
    {
        await using var hotline = await Hotline.OpenAsync(settings: Sms);
        var caller = await hotline.CallAsync(Citizen, "2");

        await caller.HangUpAsync();
        await hotline.Bot.IdleAsync();

        hotline.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_hundred_bips_cost_no_more_than_the_day_allows()
    {
        await using var hotline = await Hotline.OpenAsync(settings: new Dictionary<string, string>(Sms) { ["Channels:Twilio:SmsPerDay"] = "20" });

        await Parallel.ForAsync(0, 500, TestContext.Current.CancellationToken, async (i, _) => await RingAsync(hotline, $"+2126{i:D8}"));
        await hotline.Bot.IdleAsync();

        hotline.Texts.Count.ShouldBe(20);
    }

    static async Task RingAndHangUpAsync(Hotline hotline, string from)
    {
        await RingAsync(hotline, from);
        await hotline.Bot.IdleAsync();
    }

    static async Task RingAsync(Hotline hotline, string from)
    {
        var caller = new Caller(hotline.Bot.Http, from);
        await caller.DialAsync();
        await caller.HangUpAsync();
    }
}
