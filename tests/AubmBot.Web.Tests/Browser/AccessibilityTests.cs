using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Chromium chromium, SharedBot bot)
{
    [Fact]
    public async Task With_the_keyboard_alone_a_citizen_asks_and_follows_a_button()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        var keys = citizen.Page.Keyboard;
        await keys.PressAsync("Tab");
        await Expect(citizen.Page.Locator(":focus")).ToHaveTextAsync("Aller au champ de message");
        await keys.PressAsync("Enter");
        await Expect(citizen.Field).ToBeFocusedAsync();
        await keys.TypeAsync("Quelles sont les pièces du dossier de permis de construire ?");
        await keys.PressAsync("Enter");
        await citizen.ReadsAsync("le plan de situation");
        await Expect(citizen.Buttons).ToHaveCountAsync(3);
        var next = citizen.Buttons.Last;
        var title = await next.TextContentAsync();
        while (await next.EvaluateAsync<bool>("button => button !== document.activeElement"))
            await keys.PressAsync("Shift+Tab");
        await Expect(next).ToHaveCSSAsync("outline-style", "solid");
        await citizen.ShootsAsync("fr focus on a button desktop");
        await keys.PressAsync("Enter");
        await Expect(citizen.Own.Last).ToHaveTextAsync(title!);
        await Expect(citizen.Answers).ToHaveCountAsync(3);
        // The pressed button is gone; Tab must go on from where it stood.
        await keys.PressAsync("Tab");
        await Expect(citizen.Page.Locator("#choices :focus, footer :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_dialog_is_opened_and_left_by_keyboard_and_gives_the_focus_back()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        var open = citizen.Page.Locator("#renew-open");
        await open.FocusAsync();
        await citizen.Page.Keyboard.PressAsync("Enter");
        await Expect(citizen.Page.GetByRole(AriaRole.Dialog, new() { Name = "Commencer une nouvelle conversation ?" })).ToBeVisibleAsync();
        await citizen.ShootsAsync("fr new conversation desktop");
        await citizen.Page.Keyboard.PressAsync("Escape");
        await Expect(citizen.Page.Locator("#renew")).ToBeHiddenAsync();
        await Expect(open).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_screen_reader_finds_names_roles_and_who_said_what()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.WritesAsync("merci");
        await citizen.IsHeardAsync(1);
        await Expect(citizen.Page.Locator("body")).ToMatchAriaSnapshotAsync("""
            - link "Aller au champ de message"
            - banner:
              - heading "Agence Urbaine de Béni Mellal" [level=1]
              - button "العربية"
              - button "Nouvelle conversation"
            - main:
              - log "Conversation":
                - text: "L'agence :"
                - paragraph: /Bonjour et bienvenue/
                - text: "Vous :"
                - paragraph: merci
            - contentinfo:
              - button "Joindre une photo ou un PDF"
              - textbox "Votre message"
              - button "Envoyer le message"
            """);
    }

    [Fact]
    public async Task New_answers_are_announced_and_old_ones_are_not()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=ar");
        var log = citizen.Page.GetByRole(AriaRole.Log);
        await citizen.WritesAsync("شكرا");
        await citizen.IsHeardAsync(1);
        await Expect(log).ToHaveAttributeAsync("aria-live", "polite");
        await citizen.Page.RouteAsync("**/v3/**", route => route.AbortAsync());
        await citizen.Page.ReloadAsync();
        await Expect(citizen.Field).ToBeVisibleAsync();
        await Expect(log).ToHaveAttributeAsync("aria-live", "off");
        await citizen.Page.UnrouteAllAsync();
        await citizen.IsHeardAsync(1);
        await Expect(log).ToHaveAttributeAsync("aria-live", "polite");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("fr")]
    public async Task On_a_small_phone_nothing_sticks_out_and_every_button_is_large_enough_for_a_thumb(string language)
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, $"?lang={language}", Citizen.Phone);
        await citizen.PressesAsync(language == "ar" ? "وثائق رخصة البناء" : "Pièces du permis");
        await Expect(citizen.Answers).ToHaveCountAsync(2);
        await Expect(citizen.Buttons).ToHaveCountAsync(3);
        await citizen.ShootsAsync($"{language} answer phone");
        (await citizen.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBe(360);
        foreach (var one in await citizen.Page.Locator("button:visible, a.choice:visible").AllAsync())
        {
            var box = (await one.BoundingBoxAsync())!;
            var name = await one.TextContentAsync() + await one.GetAttributeAsync("id");
            box.Height.ShouldBeGreaterThanOrEqualTo(44, name);
            box.X.ShouldBeGreaterThanOrEqualTo(0, name);
            (box.X + box.Width).ShouldBeLessThanOrEqualTo(360, name);
        }
        await Expect(citizen.Field).ToBeInViewportAsync();
    }
}
