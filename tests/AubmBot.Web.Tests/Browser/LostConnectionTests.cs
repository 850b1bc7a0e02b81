using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class LostConnectionTests(Chromium chromium, SharedBot bot)
{
    static readonly string[] Three = ["les horaires de l'agence", "le numéro de téléphone", "l'adresse de l'agence"];

    [Fact]
    public async Task Three_messages_written_offline_arrive_once_and_in_order_when_the_network_is_back()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr", Citizen.Phone);
        await citizen.Page.Context.SetOfflineAsync(true);
        foreach (var message in Three)
            await citizen.WritesAsync(message);
        await Expect(citizen.Page.Locator("#log .user[data-state=waiting]")).ToHaveCountAsync(3);
        await Expect(citizen.Page.Locator("#network")).ToContainTextAsync("La connexion est interrompue");
        await citizen.ShootsAsync("fr offline phone");

        await citizen.Page.Context.SetOfflineAsync(false);
        await citizen.IsHeardAsync(3);
        await Expect(citizen.Answers).ToHaveCountAsync(4);
        await Expect(citizen.Page.Locator("#network")).ToBeHiddenAsync();
        (await citizen.ArrivedAsync()).ShouldBe(Three);
        (await citizen.Own.AllTextContentsAsync()).ShouldBe(Three);
    }

    [Fact]
    public async Task What_was_written_without_an_answer_survives_a_reload()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.Page.RouteAsync("**/v3/**", route => route.AbortAsync());
        foreach (var message in Three)
            await citizen.WritesAsync(message);
        await citizen.Page.ReloadAsync();
        await Expect(citizen.Own).ToHaveTextAsync(Three);

        await citizen.Page.UnrouteAllAsync();
        await citizen.IsHeardAsync(3);
        (await citizen.ArrivedAsync()).ShouldBe(Three);
        (await citizen.Own.AllTextContentsAsync()).ShouldBe(Three);
    }

    [Fact]
    public async Task A_lost_acknowledgement_does_not_double_the_message()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        var posts = 0;
        await citizen.Page.RouteAsync("**/activities", async route =>
        {
            posts++;
            var answer = await route.FetchAsync();
            await (posts == 1 ? route.AbortAsync() : route.FulfillAsync(new RouteFulfillOptions { Response = answer }));
        });
        await citizen.WritesAsync(Three[0]);
        await citizen.WritesAsync(Three[1]);
        await citizen.IsHeardAsync(2);
        await Expect(citizen.Answers).ToHaveCountAsync(3);
        (await citizen.ArrivedAsync()).ShouldBe(Three[..2]);
        (await citizen.Own.AllTextContentsAsync()).ShouldBe(Three[..2]);
        posts.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Where_no_socket_passes_answers_come_by_asking()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr");
        await citizen.Page.RouteWebSocketAsync("**/stream*", socket => socket.CloseAsync());
        await citizen.Page.ReloadAsync();
        await citizen.WritesAsync(Three[0]);
        await citizen.IsHeardAsync(1);
        await Expect(citizen.Answers).ToHaveCountAsync(2);
    }
}
