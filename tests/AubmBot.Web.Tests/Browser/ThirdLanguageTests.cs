using AubmBot.Web.Tests.Languages;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ThirdLanguageTests(Chromium chromium)
{
    [Fact]
    public async Task The_page_offers_a_language_that_was_added_as_a_folder_and_speaks_it()
    {
        using var dialogs = new SpanishDialogs();
        await using var bot = await RunningBot.StartAsync(dialogs.Settings);
        await using var citizen = await Citizen.OpenAsync(chromium, bot, "?lang=fr");
        await citizen.PressesAsync("Español");
        await citizen.ReadsAsync(SpanishDialogs.Changed);
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await citizen.WritesAsync("menu");
        await citizen.ReadsAsync(SpanishDialogs.Menu);
        await citizen.ShootsAsync("third language desktop");
        citizen.Problems.ShouldBeEmpty();
    }
}
