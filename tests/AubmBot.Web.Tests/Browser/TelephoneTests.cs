using System.Text.RegularExpressions;
using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

/// <summary>A newcomer calls the hotline from the lab: presses, speaks, stays silent, is recorded, is put through.</summary>
[Collection(BrowserTests.Name)]
public sealed class TelephoneTests(Chromium chromium)
{
    static readonly BrowserNewContextOptions
        Desktop = new() { ViewportSize = new() { Width = 1440, Height = 1340 }, Locale = "fr-MA" },
        Dark = new() { ViewportSize = new() { Width = 1440, Height = 1340 }, ColorScheme = ColorScheme.Dark },
        Narrow = new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark, HasTouch = true };

    [Fact]
    public async Task A_sentence_typed_is_heard_and_answered_in_Arabic_from_right_to_left()
    {
        await using var bot = await StartAsync();
        var telephone = await DialAsync(bot, Desktop, "1");

        await SayAsync(telephone, "شحال كتخلص مذكرة المعلومات");

        await Expect(telephone.Locator(".spoken .caller").Last).ToHaveTextAsync("شحال كتخلص مذكرة المعلومات");
        var answer = telephone.Locator(".spoken li[lang^=ar]").Filter(new() { HasText = "ثمن مذكرة المعلومات" }).Last;
        await Expect(answer).ToBeVisibleAsync();
        (await answer.EvaluateAsync<string>("line => getComputedStyle(line).direction")).ShouldBe("rtl");
        await Chromium.ShootAsync(telephone.Page, "telephone arabic");
        await telephone.Page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Silence_is_noticed_and_asked_once_more()
    {
        await using var bot = await StartAsync();
        var telephone = await DialAsync(bot, Desktop, "2");

        await Expect(Line(telephone, "Je n'ai rien entendu")).ToBeVisibleAsync();

        await telephone.Page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_microphone_is_recorded_paused_and_taken_up_again_and_the_bot_keeps_the_sound()
    {
        await using var bot = await StartAsync();
        var telephone = await DialAsync(bot, Desktop, "2", "3", "6", "1", "1");
        await Expect(telephone.Locator(".state")).ToHaveTextAsync("Recording");
        await Chromium.ShootAsync(telephone.Page, "telephone recording");
        await PressAsync(telephone, "1");
        await Expect(Line(telephone, "L'enregistrement est en pause")).ToBeVisibleAsync();
        await PressAsync(telephone, "1");
        await Expect(telephone.Locator(".state")).ToHaveTextAsync("Recording");

        await telephone.GetByRole(AriaRole.Button, new() { Name = "Stop speaking" }).ClickAsync();

        await Expect(Line(telephone, "Votre réclamation est enregistrée")).ToBeVisibleAsync();
        var ticket = (await bot.TicketsAsync()).ShouldHaveSingleItem();
        await BotLooks.UntilAsync(async () => (await FilesAsync(bot)).Count(file => file.State == FileState.Kept) == 2, "both parts are kept");
        (await FilesAsync(bot)).ShouldAllBe(file => file.TicketReference == ticket.Reference && file.ContentType == "audio/wav");
        var page = telephone.Page;
        await page.GotoAsync(new Uri(bot.Address, $"/team/tickets/{ticket.Reference}/recordings").ToString());
        await Expect(page.Locator("audio")).ToHaveCountAsync(2);
        (await page.Locator("audio").First.EvaluateAsync<double>(
            "sound => new Promise(done => { sound.onloadedmetadata = () => done(sound.duration); sound.onerror = () => done(-1); sound.preload = 'auto'; sound.load(); })"))
            .ShouldBeGreaterThan(0);
        await Chromium.ShootAsync(page, "team recordings");
        await page.Context.DisposeAsync();
    }

    [Theory]
    [InlineData("Is answered", "Merci de votre appel")]
    [InlineData("A mailbox answers", "Vous entrez dans la file d'attente")]
    [InlineData("No answer", "Vous entrez dans la file d'attente")]
    public async Task A_call_to_the_team_ends_as_whoever_plays_the_team_says(string fate, string then)
    {
        await using var bot = await StartAsync();
        var telephone = await DialAsync(bot, Desktop, "2", "0");
        await Expect(telephone.Locator(".state")).ToHaveTextAsync(new Regex("^Rings at .*0009"));

        await telephone.GetByRole(AriaRole.Button, new() { Name = fate }).ClickAsync();
        if (fate == "Is answered")
        {
            await Expect(telephone.Locator(".spoken .note").Filter(new() { HasText = "The team hears" })).ToContainTextAsync("Langue : Français");
            await Chromium.ShootAsync(telephone.Page, "telephone dial");
            await telephone.GetByRole(AriaRole.Button, new() { Name = "End of the talk" }).ClickAsync();
        }

        await Expect(Line(telephone, then)).ToBeVisibleAsync();
        await telephone.Page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_document_being_played_is_shown_and_its_keys_are_what_was_pressed()
    {
        await using var bot = await StartAsync();
        var telephone = await DialAsync(bot, Dark, "2", "2", "1");
        await Expect(Line(telephone, "restent à confirmer")).ToBeVisibleAsync();
        await Chromium.ShootAsync(telephone.Page, "telephone dark");

        await telephone.Locator(".twiml-open").ClickAsync();

        await Expect(telephone.Page.Locator("#details-answer")).ToContainTextAsync("<Gather input=\"dtmf speech\"");
        await Expect(telephone.Page.Locator("#details-request")).ToContainTextAsync("/api/twilio-voice/menu?step=");
        await Chromium.ShootAsync(telephone.Page, "telephone twiml");
        await telephone.Page.Context.DisposeAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_in_the_dark_nothing_is_cut_off()
    {
        await using var bot = await StartAsync();
        var telephone = await DialAsync(bot, Narrow, "1");
        await Expect(Line(telephone, "القائمة الرئيسية")).ToBeVisibleAsync();
        await telephone.ScrollIntoViewIfNeededAsync();

        (await telephone.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        var keys = await telephone.Locator(".keypad button").AllAsync();
        keys.Count.ShouldBe(12);
        foreach (var key in keys)
            (await key.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(40);
        await Chromium.ShootAsync(telephone.Page, "telephone narrow dark");
        await telephone.Page.Context.DisposeAsync();
    }

    static Task<RunningBot> StartAsync() => RunningBot.StartAsync(
        new Dictionary<string, string> { ["Channels:Voice:AgentNumbers"] = "+212600000009" },
        services => services.AddSingleton<TimeProvider>(new WorkingHours()));

    async Task<ILocator> DialAsync(RunningBot bot, BrowserNewContextOptions options, params string[] keys)
    {
        var page = await chromium.NewPageAsync(options);
        await page.GotoAsync(new Uri(bot.Address, "/lab").ToString());
        await Expect(page.Locator("#line")).ToHaveTextAsync("live");
        var telephone = page.GetByRole(AriaRole.Region, new() { Name = "Telephone", Exact = true });
        // Where there is no voice the text would stay as long as it takes to read it.
        await telephone.GetByLabel("Sound").UncheckAsync();
        await telephone.Locator(".dial").ClickAsync();
        foreach (var key in keys)
            await PressAsync(telephone, key);
        return telephone;
    }

    // Only once the line listens: a key pressed before that is lost, as on every telephone.
    static async Task PressAsync(ILocator telephone, string key)
    {
        await Expect(telephone).ToHaveAttributeAsync("data-does", new Regex("listens|records"));
        await telephone.Locator($".keypad [data-key='{key}']").ClickAsync();
        await Expect(telephone.Locator(".spoken li.caller, .spoken li.note").Last).ToBeVisibleAsync();
    }

    static async Task SayAsync(ILocator telephone, string words)
    {
        await telephone.Locator(".composer input").FillAsync(words);
        await telephone.Locator(".composer input").PressAsync("Enter");
    }

    static ILocator Line(ILocator telephone, string text) => telephone.Locator(".spoken li").Filter(new() { HasText = text }).Last;

    static async Task<List<StoredFile>> FilesAsync(RunningBot bot)
    {
        await using var context = await bot.Services.GetRequiredService<IDbContextFactory<AubmDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await context.Files.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>It is always a Wednesday at ten in Morocco, and timers run.</summary>
    sealed class WorkingHours : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    }
}
