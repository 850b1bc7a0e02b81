using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AubmBot.Web.Tests.Browser;

/// <summary>One real browser for all browser tests; each test opens a profile of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const float Patience = 20_000;

    static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    public static string Screenshots { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("AUBMBOT_SCREENSHOTS") is { Length: > 0 } folder
            ? folder
            : Path.Combine(AppContext.BaseDirectory, "artifacts", "screenshots")).FullName;

    public async ValueTask InitializeAsync()
    {
        if (Needs.Find("chromium") is not { } program)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>An empty page in a new profile.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        Needs.That(_browser is not null, "chromium: apt-get install chromium");
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>Keeps what is seen now, for people to look at.</summary>
    public static Task ShootAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Screenshots, Regex.Replace(name, "[^A-Za-z0-9]+", "-") + ".png"),
        Animations = ScreenshotAnimations.Disabled,
    });
}
