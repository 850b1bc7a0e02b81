using System.Text.RegularExpressions;
using AubmBot.Core.Tickets;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>From the greeting to a ticket and its state, by keypad alone.</summary>
public sealed partial class VerticalLineTests
{
    [Theory]
    [InlineData("2", "loi 09 08", "Menu principal", "Réclamation : tapez 3")]
    [InlineData("1", "للقانون 09 08", "القائمة الرئيسية", "اضغطوا على 3")]
    public async Task A_caller_chooses_a_language_and_hears_the_notice_and_the_menu(string key, string law, string menu, string complaint)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = new Caller(bot.Http);

        await caller.DialAsync();
        caller.Heard.ShouldContain("السلام عليكم");
        caller.Heard.ShouldContain("Pour le français, tapez 2");
        await caller.PressAsync(key);

        caller.Heard.ShouldContain(law);
        caller.Heard.ShouldContain(menu);
        caller.Heard.ShouldContain(complaint);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1")]
    public async Task A_complaint_is_opened_by_keypad_and_its_state_told_by_reference(string language)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = new Caller(bot.Http);
        await caller.DialAsync();
        await caller.PressAsync(language);
        await caller.PressAsync("3");
        await caller.PressAsync("1"); // a file is late
        await caller.PressAsync("1"); // the data may be kept
        await caller.PressAsync("1"); // and the words recorded
        caller.Record.ShouldNotBeNull(caller.Document.ToString());
        await caller.SpeakAfterToneAsync(seconds: 14);

        var ticket = (await bot.TicketsAsync()).ShouldHaveSingleItem();
        ticket.Kind.ShouldBe("complaint");
        ticket.Phone.ShouldBe("+212612345678");
        ticket.Fields.ShouldContain("\"seconds\":14");
        Digits(caller.Heard).ShouldContain(ticket.Reference);

        await caller.PressAsync("1"); // the menu again
        await caller.PressAsync("1"); // the state of a request
        await caller.PressAsync($"{ticket.Reference}#");
        await caller.PressAsync("0612345678#");

        Digits(caller.Heard).ShouldContain(ticket.Reference);
        caller.Heard.ShouldContain(language == "2" ? "en attente de traitement" : "انتظار");
    }

    static string Digits(string heard) => NoDigit().Replace(TicketReference.Read(heard) ?? heard, "");

    [GeneratedRegex(@"\D")]
    private static partial Regex NoDigit();
}
