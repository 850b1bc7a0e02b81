using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

/// <summary>The lab's page with its phones, in a browser.</summary>
sealed class Bench(IPage page) : IAsyncDisposable
{
    static readonly BrowserNewContextOptions Wide = new() { ViewportSize = new() { Width = 1440, Height = 1340 }, Locale = "fr-MA" };

    public IPage Page => page;

    public static async Task<Bench> OpenAsync(Chromium chromium, RunningBot bot)
    {
        var page = await chromium.NewPageAsync(Wide);
        await page.GotoAsync(new Uri(bot.Address, "/lab").ToString());
        await Expect(page.Locator("#line")).ToHaveTextAsync("live");
        return new Bench(page);
    }

    public ILocator Phone(string title) => page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });

    public Task ChooseAsync(string citizen) => page.GetByRole(AriaRole.Radio, new() { Name = citizen }).ClickAsync();

    public static async Task WriteAsync(ILocator phone, string text)
    {
        await phone.Locator(".composer input").FillAsync(text);
        await phone.Locator(".composer input").PressAsync("Enter");
    }

    /// <summary>Chooses from the menu behind the plus sign.</summary>
    public static async Task DoAsync(ILocator phone, string act)
    {
        await phone.Locator(".more summary").ClickAsync();
        await phone.Locator(".more").GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
    }

    /// <summary>Writes, and waits for an answer with these words in it.</summary>
    public static async Task SayAsync(ILocator phone, string text, string answer)
    {
        await WriteAsync(phone, text);
        await ReadsAsync(phone, answer);
    }

    public static Task ReadsAsync(ILocator phone, string answer) =>
        Expect(phone.Locator(".log .bot .bubble").Filter(new() { HasText = answer }).Last).ToBeVisibleAsync();

    public ValueTask DisposeAsync() => new(page.Context.DisposeAsync().AsTask());
}
