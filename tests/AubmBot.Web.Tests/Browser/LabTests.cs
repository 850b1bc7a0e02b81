using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

/// <summary>A newcomer at the bench, without any account.</summary>
[Collection(BrowserTests.Name)]
public sealed class LabTests(Chromium chromium)
{
    [Fact]
    public async Task Every_channel_that_is_on_answers_in_French_and_in_Arabic()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var page = bench.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "bonjour" }).ClickAsync();
        var phones = page.Locator(".phone[data-channel]:not(.is-off)");
        foreach (var phone in await phones.AllAsync())
            await Expect(phone.Locator(".log .bot").First).ToBeVisibleAsync();
        await page.Locator("#everywhere-text").FillAsync("ما هي وثائق رخصة البناء؟");
        await page.Locator("#everywhere-text").PressAsync("Enter");
        foreach (var phone in await phones.AllAsync())
        {
            var answer = phone.Locator(".log .bot .bubble").Filter(new() { HasTextRegex = new("[\u0621-\u064A]{3}") }).Last;
            await Expect(answer).ToBeVisibleAsync();
            await Expect(answer).ToHaveCSSAsync("direction", "rtl");
        }
        await Chromium.ShootAsync(page, "lab desktop");
    }

    [Fact]
    public async Task A_pressed_button_is_answered_and_every_call_can_be_looked_into()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var page = bench.Page;
        var telegram = bench.Phone("Telegram");
        await Bench.WriteAsync(telegram, "/start");
        await telegram.GetByRole(AriaRole.Button, new() { Name = "Pièces du permis" }).First.ClickAsync();
        await Expect(telegram.Locator(".own .bubble").Last).ToHaveTextAsync("Pièces du permis");
        await Expect(telegram.Locator(".bot .bubble").Last).ToContainTextAsync("le plan de situation");
        await telegram.Locator(".bot .raw").Last.ClickAsync();
        await Expect(page.Locator("#details-request")).ToContainTextAsync("POST /bot…/sendMessage");
        await Expect(page.Locator("#details-status")).ToHaveTextAsync("200");
        await Chromium.ShootAsync(page, "lab details");
    }

    [Fact]
    public async Task A_failure_is_asked_for_seen_and_made_good()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var page = bench.Page;
        var telegram = bench.Phone("Telegram");
        await telegram.Locator(".fault").SelectOptionAsync("ServerError");
        await Bench.WriteAsync(telegram, "bonjour");
        await Expect(telegram.Locator(".bot.failed .raw")).ToHaveTextAsync("HTTP 500");
        await Expect(telegram.Locator(".bot:not(.failed)").First).ToBeVisibleAsync();
        await Expect(telegram.Locator(".fault")).ToHaveValueAsync("None");
        await Chromium.ShootAsync(page, "lab failure");
    }

    [Fact]
    public async Task A_citizen_blocks_the_bot_and_the_other_goes_on()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var page = bench.Page;
        var telegram = bench.Phone("Telegram");
        await telegram.GetByRole(AriaRole.Button, new() { Name = "Block the bot" }).ClickAsync();
        await Expect(telegram.Locator(".event")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("blocked"));
        await page.GetByRole(AriaRole.Radio, new() { Name = "Youssef" }).ClickAsync();
        await Expect(telegram.Locator(".log li")).ToHaveCountAsync(0);
        await Bench.WriteAsync(telegram, "salam");
        await Expect(telegram.Locator(".bot .bubble").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_hotline_is_called_heard_and_answered_by_key()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var page = bench.Page;
        var telephone = bench.Phone("Telephone");
        // Where there is no voice the text would stay as long as it takes to read it.
        await telephone.GetByLabel("Sound").UncheckAsync();
        await telephone.Locator(".dial").ClickAsync();
        await Expect(telephone.Locator(".spoken li").First).ToBeVisibleAsync();
        await telephone.GetByRole(AriaRole.Button, new() { Name = "2 abc" }).ClickAsync();
        await Expect(telephone.Locator(".spoken .caller").First).ToHaveTextAsync("2");
        await Expect(telephone.Locator(".spoken li:not(.caller):not(.note)").Last).ToHaveAttributeAsync("lang", new System.Text.RegularExpressions.Regex("^fr"));
        await Chromium.ShootAsync(page, "lab telephone");
        await telephone.Locator(".twiml-open").ClickAsync();
        await Expect(page.Locator("#details-answer")).ToContainTextAsync("<Response>");
        await page.Locator("#details .close").ClickAsync();
        await telephone.GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await Expect(telephone.Locator(".state")).ToHaveTextAsync("Call ended");
    }
}
