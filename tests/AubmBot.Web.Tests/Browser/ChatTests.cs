using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ChatTests(Chromium chromium, SharedBot bot)
{
    static readonly TimeZoneInfo Casablanca = TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca");

    [Theory]
    [InlineData("ar", "rtl", "مرحبا بكم", "ما هي وثائق ملف رخصة البناء؟", "تصميم الموقع")]
    [InlineData("fr", "ltr", "Bonjour et bienvenue", "Quelles sont les pièces du dossier de permis de construire ?", "le plan de situation")]
    public async Task A_citizen_is_welcomed_and_answered_in_their_language(string language, string direction, string welcome, string question, string answer)
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, $"?lang={language}");
        var page = citizen.Page.Locator("html");
        await Expect(page).ToHaveAttributeAsync("lang", language);
        await Expect(page).ToHaveAttributeAsync("dir", direction);
        await citizen.ReadsAsync(welcome);
        await citizen.WritesAsync(question);
        await citizen.ReadsAsync(answer);
        await Expect(citizen.Answers.Last.Locator("li")).ToHaveCountAsync(6);
        (await citizen.Page.Locator(".bot .card a").First.GetAttributeAsync("href")).ShouldBe("https://www.rokhas.ma");
        await citizen.ShootsAsync($"{language} answer desktop");
        citizen.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pressed_button_sends_its_title_as_text_and_its_id_as_value()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.PressesAsync("Pièces du permis");
        await citizen.ReadsAsync("le plan de situation");
        var pressed = (await citizen.TranscriptAsync()).Last(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user");
        pressed.GetProperty("text").GetString().ShouldBe("Pièces du permis");
        pressed.GetProperty("value").GetString().ShouldBe("building-permit.documents");
        await Expect(citizen.Own).ToHaveTextAsync("Pièces du permis");
    }

    [Fact]
    public async Task The_language_changes_in_the_middle_of_the_conversation()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.PressesAsync("العربية");
        await citizen.ReadsAsync("سأجيبكم بالعربية");
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(citizen.Field).ToHaveAttributeAsync("placeholder", "اكتبوا رسالتكم…");
        await Expect(citizen.Answers.First.Locator("div")).ToHaveAttributeAsync("dir", "ltr");
        await citizen.ShootsAsync("switched to ar desktop");
        await citizen.Page.ReloadAsync();
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
        await citizen.PressesAsync("Français");
        await citizen.ReadsAsync("je vous réponds en français");
    }

    [Fact]
    public async Task Markup_in_a_message_is_shown_as_letters()
    {
        const string Written = "<img src=x onerror=\"document.title='taken'\"><b>gras</b> <script>document.title='taken'</script>";
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.WritesAsync(Written);
        await citizen.IsHeardAsync(1);
        await Expect(citizen.Own).ToHaveTextAsync(Written);
        await Expect(citizen.Page.Locator("#log :is(b, script, img)")).ToHaveCountAsync(0);
        await Expect(citizen.Page).Not.ToHaveTitleAsync("taken");
    }

    [Fact]
    public async Task A_new_conversation_leaves_the_old_one_behind()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.WritesAsync("bonjour");
        await citizen.IsHeardAsync(1);
        await citizen.Page.Locator("#renew-open").ClickAsync();
        await citizen.PressesAsync("Commencer");
        await Expect(citizen.Own).ToHaveCountAsync(0);
        await citizen.ReadsAsync("Bonjour et bienvenue");
        (await citizen.ArrivedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_of_another_day_stand_under_their_date()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.WritesAsync("bonjour");
        await citizen.IsHeardAsync(1);
        var said = TimeZoneInfo.ConvertTime((await citizen.TranscriptAsync())[0].GetProperty("timestamp").GetDateTimeOffset(), Casablanca);
        await citizen.Page.Context.Clock.SetFixedTimeAsync(DateTime.UtcNow.AddDays(1));
        await citizen.Page.ReloadAsync();
        await citizen.IsHeardAsync(1);
        await Expect(citizen.Page.Locator("#log > :first-child")).ToHaveTextAsync(said.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-MA")));
        await citizen.ShootsAsync("fr another day desktop");
    }
}
