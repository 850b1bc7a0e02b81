using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

/// <summary>What a tester does with messages that are there already, with links, as the agency's person, and with the clock.</summary>
[Collection(BrowserTests.Name)]
public sealed class LabDeedTests(Chromium chromium)
{
    [Fact]
    public async Task A_message_is_changed_and_taken_back_where_it_stands()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var phone = bench.Phone("WhatsApp");
        await Bench.WriteAsync(phone, "ما هي أوقات العمل؟");
        await Expect(phone.Locator(".bot .bubble").First).ToBeVisibleAsync();

        await Bench.DoAsync(phone, "Edit my last message");
        await Expect(phone.Locator(".composer input")).ToHaveValueAsync("ما هي أوقات العمل؟");
        await Bench.WriteAsync(phone, "ما هي أوقات العمل يوم الجمعة؟");
        await Expect(phone.Locator(".own .bubble")).ToHaveTextAsync("ما هي أوقات العمل يوم الجمعة؟");
        await Expect(phone.Locator(".own .facts")).ToContainTextAsync("edited");
        await Expect(phone.Locator(".mode")).ToBeHiddenAsync();
        await Bench.DoAsync(phone, "React to the last answer");
        await Expect(phone.Locator(".event .bubble").Last).ToHaveTextAsync("\U0001F44D");
        await Bench.DoAsync(phone, "Delete my last message");
        await Expect(phone.Locator(".own .bubble")).ToHaveTextAsync("deleted");
        await Chromium.ShootAsync(bench.Page, "lab edited deleted");
    }

    [Fact]
    public async Task A_link_opens_the_conversation_with_what_it_names()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var phone = bench.Phone("Messenger");
        await Bench.DoAsync(phone, "Come by a link");
        await Expect(phone.Locator(".mode")).ToContainTextAsync("m.me/aubm.sandbox?ref=");
        await phone.Locator(".composer input").PressAsync("Enter");
        await Expect(phone.Locator(".event .bubble")).ToContainTextAsync("ref=opening-hours");
        await Expect(phone.Locator(".bot .bubble")).ToHaveCountAsync(2);
        await Chromium.ShootAsync(bench.Page, "lab link");
    }

    [Fact]
    public async Task A_person_answers_from_the_inbox_and_the_bot_is_silent_until_handed_back()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var phone = bench.Phone("Instagram");
        await Bench.WriteAsync(phone, "bonjour");
        await Expect(phone.Locator(".bot .bubble").First).ToBeVisibleAsync();
        await Bench.DoAsync(phone, "A person answers");
        await Bench.WriteAsync(phone, "Bonjour, je m'occupe de votre dossier.");
        await Expect(phone.Locator(".person .facts")).ToContainTextAsync("a person of the agency");
        await Bench.DoAsync(phone, "The person hands back");
        await Expect(phone.Locator(".event .bubble")).ToHaveTextAsync("handed back to the bot");
        var before = await phone.Locator(".bot .bubble").CountAsync();
        await Bench.WriteAsync(phone, "horaires");
        await Expect(phone.Locator(".bot .bubble").Nth(before)).ToBeVisibleAsync();
        await Chromium.ShootAsync(bench.Page, "lab person");
    }

    [Fact]
    public async Task The_bots_clock_is_set_and_brought_back_and_windows_follow_it()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var (shown, phone) = (bench.Page.Locator("#clock-now"), bench.Phone("WhatsApp"));
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Monday 10:00" }).ClickAsync();
        await Expect(shown).ToContainTextAsync("Monday");
        await Bench.WriteAsync(phone, "bonjour");
        await Expect(phone.Locator(".window")).ToContainTextAsync("free text until Tue");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "25 hours later" }).ClickAsync();
        await Expect(shown).ToContainTextAsync("Tuesday");
        await Expect(phone.Locator(".window")).ToContainTextAsync("no free text since Tue");
        await Chromium.ShootAsync(bench.Page, "lab clock");
        await bench.Page.Locator("#clock-at").FillAsync("2027-09-05T23:15");
        await Expect(shown).ToContainTextAsync("Sunday");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Now", Exact = true }).ClickAsync();
        await Expect(bench.Page.Locator("#clock-real")).ToBeDisabledAsync();
    }
}
