using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

/// <summary>The conversation goes on, on the telephone: the panel with its codes, and the page that such a code opens.</summary>
[Collection(BrowserTests.Name)]
public sealed class PhonePanelTests(Chromium chromium, SharedBot bot)
{
    [Theory]
    [InlineData("ar", "المتابعة على هاتفي", "اتباع الرابط", "تيليغرام")]
    [InlineData("fr", "Continuer sur mon téléphone", "Suivre le lien", "Telegram")]
    public async Task A_code_for_each_place_leads_to_where_the_conversation_goes_on(string language, string open, string follow, string name)
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
        var link = panel.GetByRole(AriaRole.Link, new() { Name = follow });
        await Expect(link).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex(@"^http://localhost:5080/\?c=c_[a-z2-9]{22}$"));
        await panel.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(link).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex(@"^https://t\.me/aubm_test_bot\?start=c_[a-z2-9]{22}$"));
        (await panel.GetByRole(AriaRole.Img).EvaluateAsync<int>("picture => picture.decode().then(() => picture.naturalWidth)")).ShouldBeGreaterThan(100);
        await citizen.ShootsAsync($"{language} phone panel");
        citizen.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr", "Continuer sur mon téléphone", "Suivre le lien", "Nous continuons ici votre conversation")]
    [InlineData("ar", "المتابعة على هاتفي", "اتباع الرابط", "نتابع هنا محادثتكم")]
    public async Task The_page_that_the_code_opens_says_that_the_conversation_goes_on_here_and_keeps_no_code_in_its_address(
        string language, string open, string follow, string arrived)
    {
        await using var desk = await Citizen.OpenAsync(chromium, bot.Running, $"?lang={language}");
        await desk.PressesAsync(open);
        var link = desk.Page.GetByRole(AriaRole.Link, new() { Name = follow });
        await Expect(link).ToBeVisibleAsync();
        var address = new Uri((await link.GetAttributeAsync("href"))!);

        await using var phone = await Citizen.OpenAsync(chromium, bot.Running, address.Query, Citizen.Phone);
        await Expect(phone.Page.GetByText(arrived)).ToBeVisibleAsync();
        new Uri(phone.Page.Url).Query.ShouldBeEmpty();
        await Expect(phone.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        phone.Problems.ShouldBeEmpty();
    }
}
