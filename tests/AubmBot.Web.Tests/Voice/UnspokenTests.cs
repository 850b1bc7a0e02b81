using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Nothing is said where words were to be recorded: what the caller keyed in before is not lost.</summary>
public sealed class UnspokenTests
{
    [Theory]
    [InlineData("2", "sans description")]
    [InlineData("1", "دون وصف")]
    public async Task A_complaint_whose_description_is_silence_is_filed_with_its_other_answers(string language, string said)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language, "3", "1", "1", "1");
        caller.Record.ShouldNotBeNull(caller.Document.ToString());

        for (var i = 0; i < 3; i++)
            await caller.StaySilentAsync();

        caller.Heard.ShouldContain(said);
        await FiledAsync(bot);
        await caller.StaySilentAsync();
        caller.HasEnded.ShouldBeTrue("nobody is there any more");
        (await bot.TicketsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("2", "sans description")]
    [InlineData("1", "دون وصف")]
    public async Task So_it_is_where_the_question_about_recording_gets_no_answer(string language, string said)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language, "3", "1", "1");

        for (var i = 0; i < 3; i++)
            await caller.StaySilentAsync();

        caller.Heard.ShouldContain(said);
        await FiledAsync(bot);
    }

    [Theory]
    [InlineData("2", "sans description")]
    [InlineData("1", "دون وصف")]
    public async Task So_it_is_where_only_wrong_keys_come(string language, string said)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language, "3", "1", "1");

        for (var i = 0; i < 3; i++)
            await caller.PressAsync("7");

        caller.Heard.ShouldContain(said);
        await FiledAsync(bot);
    }

    [Theory]
    [InlineData("2", "Être rappelé : tapez 1")]
    [InlineData("1", "طلب الاتصال بي: اضغطوا على 1")]
    public async Task A_voice_message_that_is_silence_is_none_and_a_way_on_is_offered(string language, string offer)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language, "0", "2", "1");

        for (var i = 0; i < 3; i++)
            await caller.StaySilentAsync();

        caller.Gather.ShouldNotBeNull();
        caller.Heard.ShouldContain(offer);
        (await bot.TicketsAsync()).ShouldBeEmpty();
    }

    static async Task FiledAsync(RunningBot bot)
    {
        var ticket = (await bot.TicketsAsync()).ShouldHaveSingleItem();
        (ticket.Kind, ticket.Phone).ShouldBe(("complaint", "+212612345678"));
        ticket.Fields.ShouldContain("\"category\":\"delay\"");
    }

    static async Task<Caller> CallAsync(RunningBot bot, params string[] keys)
    {
        var caller = new Caller(bot.Http);
        await caller.DialAsync();
        foreach (var key in keys)
            await caller.PressAsync(key);
        return caller;
    }
}
