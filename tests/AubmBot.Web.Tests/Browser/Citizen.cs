using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

/// <summary>Somebody at the agency's page: what they see, press and write.</summary>
public sealed class Citizen : IAsyncDisposable
{
    readonly RunningBot _bot;

    Citizen(IPage page, RunningBot bot)
    {
        (Page, _bot) = (page, bot);
        page.PageError += (_, error) => Problems.Add(error);
        page.Console += (_, said) => Problems.AddRange(said.Type == "error" ? [said.Text] : []);
    }

    public static BrowserNewContextOptions Phone => new()
    {
        ViewportSize = new() { Width = 360, Height = 640 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
        Locale = "fr-MA",
        TimezoneId = "Africa/Casablanca",
    };

    public static BrowserNewContextOptions Desktop => new()
    {
        ViewportSize = new() { Width = 1200, Height = 800 },
        Locale = "fr-MA",
        TimezoneId = "Africa/Casablanca",
    };

    public IPage Page { get; }

    /// <summary>Errors that the page's script or the browser complained about.</summary>
    public List<string> Problems { get; } = [];

    public ILocator Answers => Page.Locator("#log .bot .bubble");

    public ILocator Own => Page.Locator("#log .user .bubble");

    public ILocator Buttons => Page.Locator("#choices .choice");

    public ILocator Field => Page.Locator("#text");

    public static async Task<Citizen> OpenAsync(Chromium chromium, RunningBot bot, string query = "", BrowserNewContextOptions? options = null)
    {
        var citizen = new Citizen(await chromium.NewPageAsync(options ?? Desktop), bot);
        await citizen.Page.GotoAsync(new Uri(bot.Address, query).ToString());
        await Expect(citizen.Buttons).ToHaveCountAsync(6);
        return citizen;
    }

    public async Task WritesAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    public Task PressesAsync(string title) =>
        Page.Locator("header, #choices, dialog").GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>Waits for an answer that begins, ends or goes on with these words, below everything said before.</summary>
    public Task ReadsAsync(string words) => Expect(Answers.Last).ToContainTextAsync(words);

    /// <summary>Waits until everything written has come back from the server.</summary>
    public Task IsHeardAsync(int messages) =>
        Expect(Page.Locator("#log .user[data-state=sent]:not(.unsettled)")).ToHaveCountAsync(messages);

    public Task ShootsAsync(string name) => Chromium.ShootAsync(Page, name);

    /// <summary>What the server has of this conversation.</summary>
    public async Task<IReadOnlyList<JsonElement>> TranscriptAsync()
    {
        var conversation = JsonDocument.Parse(await Page.EvaluateAsync<string>("localStorage['aubm.conversation']")).RootElement;
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri($"v3/directline/conversations/{conversation.GetProperty("id").GetString()}/activities", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", conversation.GetProperty("token").GetString());
        using var answer = await _bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var set = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return [.. set.GetProperty("activities").EnumerateArray()];
    }

    /// <summary>What the server has from the citizen, as text, in its order.</summary>
    public async Task<IEnumerable<string?>> ArrivedAsync() => (await TranscriptAsync())
        .Where(one => one.GetProperty("type").GetString() == "message" && one.GetProperty("from").GetProperty("role").GetString() == "user")
        .Select(one => one.GetProperty("text").GetString());

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
