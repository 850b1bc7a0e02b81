using AubmBot.Web.Tests.Browser;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Clients;

/// <summary>botframework-webchat, unchanged, on another site's page.</summary>
[Collection(BrowserTests.Name)]
public sealed class WebChatTests(Chromium chromium)
{
    [Theory]
    [InlineData("ar-MA", "rtl", "مرحبا بكم", "وثائق رخصة البناء", "تصميم الموقع", "شكرا", "على الرحب والسعة")]
    [InlineData("fr-MA", "ltr", "Bonjour et bienvenue", "Pièces du permis", "le plan de situation", "merci", "Avec plaisir")]
    public async Task It_shows_the_conversation_in_its_direction_and_its_buttons_work(
        string locale, string direction, string welcome, string button, string answer, string written, string answered)
    {
        var script = Npm.Package("botframework-webchat/dist/webchat.js");
        await using var site = await Site.StartAsync(request => request.Path == "/webchat.js"
            ? TypedResults.PhysicalFile(script, "text/javascript")
            : TypedResults.PhysicalFile(Npm.File("webchat.html"), "text/html"));
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["Channels:DirectLine:TrustedOrigins:0"] = site.Origin });
        var page = await chromium.NewPageAsync(Citizen.Desktop);
        await page.GotoAsync($"{site.Origin}/?locale={locale}&bot={Uri.EscapeDataString(bot.Address.ToString())}");
        var said = page.GetByRole(AriaRole.Feed).Locator("> article");
        await Expect(said.First).ToContainTextAsync(welcome);
        await Expect(said.First).ToHaveCSSAsync("direction", direction);
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(said.Last).ToContainTextAsync(answer);
        await page.GetByRole(AriaRole.Textbox).FillAsync(written);
        await page.Keyboard.PressAsync("Enter");
        await Expect(said.Last).ToContainTextAsync(answered);
        // Web Chat holds a message for sent when it comes back with the id that its post returned.
        await page.WaitForFunctionAsync("""
            () => store.getState().activities.filter(one => one.type === 'message' && one.from.role === 'user')
              .map(one => one.channelData['webchat:send-status']).join() === 'sent,sent'
              && store.getState().connectivityStatus === 'connected'
            """);
        await Chromium.ShootAsync(page, $"{locale} webchat desktop");
        await page.Context.DisposeAsync();
    }
}
