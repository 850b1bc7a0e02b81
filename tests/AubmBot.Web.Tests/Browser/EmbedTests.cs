using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class EmbedTests(Chromium chromium)
{
    [Theory]
    [InlineData("ar", "rtl", "محادثة الوكالة الحضرية", "مرحبا بكم", "شكرا", "على الرحب والسعة")]
    [InlineData("fr", "ltr", "Discuter avec l'agence urbaine", "Bonjour et bienvenue", "merci", "Avec plaisir")]
    public async Task One_script_tag_puts_the_chat_on_a_trusted_site(
        string language, string direction, string label, string welcome, string written, string answered)
    {
        RunningBot? bot = null;
        await using var site = await Site.StartAsync(_ => Page(bot!, language, direction));
        await using var trusting = bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["Channels:DirectLine:TrustedOrigins:0"] = site.Origin });
        var page = await chromium.NewPageAsync(Citizen.Desktop);
        await page.GotoAsync(site.Origin);
        var button = page.GetByRole(AriaRole.Button, new() { Name = label });
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        var chat = page.FrameLocator("iframe");
        await Expect(chat.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await Expect(chat.Locator(".bot .bubble")).ToContainTextAsync(welcome);
        await chat.Locator("#text").FillAsync(written);
        await chat.Locator("#text").PressAsync("Enter");
        await Expect(chat.Locator(".bot .bubble").Last).ToContainTextAsync(answered);
        await Chromium.ShootAsync(page, $"{language} embedded desktop");
        await page.Keyboard.PressAsync("Escape");
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(button).ToBeFocusedAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_site_that_is_not_trusted_cannot_show_the_chat()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var site = await Site.StartAsync(_ => Site.Html($"<iframe src='{bot.Address}?embed=1'></iframe>"));
        var page = await chromium.NewPageAsync();
        var refused = page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await page.GotoAsync(site.Origin);
        (await refused).Type.ShouldBe("error");
        await Expect(page.FrameLocator("iframe").Locator("#text")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    static Microsoft.AspNetCore.Http.IResult Page(RunningBot bot, string language, string direction) => Site.Html($"""
        <html lang="{language}" dir="{direction}"><meta charset="utf-8"><title>www.aubm.ma</title>
        <body style="font: 18px sans-serif; margin: 40px"><h1>AUBM</h1><p>www.aubm.ma</p>
        <script src="{bot.Address}embed.js" data-language="{language}" async></script></body></html>
        """);
}
