using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class TelegramPanelTests(Chromium chromium, SharedBot bot)
{
    [Theory]
    [InlineData("ar", "المتابعة عبر تيليغرام", "فتح تيليغرام")]
    [InlineData("fr", "Continuer sur Telegram", "Ouvrir Telegram")]
    public async Task Where_Telegram_is_configured_a_code_leads_there(string language, string open, string follow)
    {
        await using var telegram = await Site.StartAsync(_ => TypedResults.Text("""{"ok":true,"result":true}""", "application/json"));
        await using var running = await RunningBot.StartAsync(new Dictionary<string, string>
        {
            ["Channels:Telegram:BotToken"] = "123456:" + new string('a', 35),
            ["Channels:Telegram:BotUsername"] = "@aubm_test_bot",
            ["Channels:Telegram:SecretToken"] = "secret-of-the-webhook",
            ["Channels:Telegram:ApiBaseUrl"] = telegram.Origin,
            ["Channels:PublicBaseUrl"] = "http://localhost:5080",
        });
        await using var citizen = await Citizen.OpenAsync(chromium, running, $"?lang={language}", Citizen.Phone);
        await citizen.PressesAsync(open);
        var panel = citizen.Page.GetByRole(AriaRole.Dialog, new() { Name = open });
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = follow })).ToHaveAttributeAsync("href", "https://t.me/aubm_test_bot");
        (await panel.GetByRole(AriaRole.Img).EvaluateAsync<int>("picture => picture.decode().then(() => picture.naturalWidth)")).ShouldBeGreaterThan(100);
        await citizen.ShootsAsync($"{language} telegram phone");
        citizen.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_Telegram_nothing_offers_it()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await Expect(citizen.Page.Locator("#telegram-open")).ToBeHiddenAsync();
    }
}
