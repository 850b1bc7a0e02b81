using AubmBot.Web.Sandbox;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

/// <summary>What a tester sends from a phone besides words.</summary>
[Collection(BrowserTests.Name)]
public sealed class LabEnclosureTests(Chromium chromium)
{
    [Fact]
    public async Task In_French_a_complaint_keeps_the_photo_that_was_sent()
    {
        await using var bot = await RunningBot.StartAsync(WithoutGuards);
        await using var bench = await Bench.OpenAsync(chromium, bot);
        await bench.ChooseAsync("Youssef");
        var phone = bench.Phone("Messenger");
        await Bench.SayAsync(phone, "Je voudrais déposer une réclamation", "Sur quoi porte votre réclamation");
        await Bench.SayAsync(phone, "Chantier illégal", "en cours en ce moment");
        await Bench.SayAsync(phone, "oui", "Dans quelle commune");
        await Bench.SayAsync(phone, "Azilal", "Décrivez les faits");
        await Bench.SayAsync(phone, "Un étage se construit sans permis depuis une semaine.", "joindre une photo");

        await Bench.DoAsync(phone, "Photo");

        await Expect(phone.Locator(".own img.enclosure")).ToBeVisibleAsync();
        await Bench.ReadsAsync(phone, "Quel numéro de téléphone");
        await BotLooks.UntilAsync(() => bot.KeptFiles().Count == 1, "the photo is kept");
        File.ReadAllBytes(bot.KeptFiles()[0]).ShouldBe(SandboxFile.Photo.Content);
        await Chromium.ShootAsync(bench.Page, "lab photo fr");
    }

    [Fact]
    public async Task In_Arabic_a_complaint_keeps_the_photo_that_was_sent()
    {
        await using var bot = await RunningBot.StartAsync(WithoutGuards);
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var phone = bench.Phone("Telegram");
        await Bench.SayAsync(phone, "بغيت ندير شكاية", "ما هو موضوع شكايتكم");
        await Bench.SayAsync(phone, "بناء غير قانوني", "هل الأشغال جارية");
        await Bench.SayAsync(phone, "نعم", "في أي جماعة");
        await Bench.SayAsync(phone, "أزيلال", "المرجو وصف الوقائع");
        await Bench.SayAsync(phone, "يبنى طابق بدون رخصة منذ أسبوع", "إرفاق صورة");

        await Bench.DoAsync(phone, "Photo");

        await Bench.ReadsAsync(phone, "على أي رقم هاتف");
        await BotLooks.UntilAsync(() => bot.KeptFiles().Count == 1, "the photo is kept");
        await Chromium.ShootAsync(bench.Page, "lab photo ar");
    }

    [Fact]
    public async Task Words_that_were_written_go_under_the_photo_where_the_app_has_a_place_for_them()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        foreach (var (title, remains) in new[] { ("Telegram", ""), ("Messenger", "horaires") })
        {
            var field = bench.Phone(title).Locator(".composer input");
            await field.FillAsync("horaires");
            await Bench.DoAsync(bench.Phone(title), "Photo");
            await Expect(bench.Phone(title).Locator(".own .bubble")).ToHaveTextAsync(remains.Length == 0 ? "horaires" : "");
            await Expect(field).ToHaveValueAsync(remains);
        }
    }

    [Fact]
    public async Task Each_phone_offers_what_its_app_can_send()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var bench = await Bench.OpenAsync(chromium, bot);
        var telegram = bench.Phone("Telegram");
        await telegram.Locator(".more summary").ClickAsync();
        await Expect(telegram.Locator(".more button")).ToHaveTextAsync(["Photo", "Document", "Voice note", "Place", "Contact", "Sticker", "Edit my last message", "Come by a link"]);
        await Expect(telegram.Locator(".more").GetByRole(AriaRole.Button, new() { Name = "Edit my last message" })).ToBeDisabledAsync();
        await Chromium.ShootAsync(bench.Page, "lab menu");
        await bench.Page.Keyboard.PressAsync("Escape");
        await Expect(telegram.Locator(".more button").First).ToBeHiddenAsync();
        await Bench.DoAsync(telegram, "Voice note");
        await Expect(telegram.Locator(".own audio")).ToBeVisibleAsync();
        await Bench.DoAsync(telegram, "Place");
        await Expect(telegram.Locator(".own .bubble").Last).ToContainTextAsync("32.3373");
        await Expect(telegram.Locator(".bot .bubble")).ToHaveCountAsync(2);
    }

    static readonly Dictionary<string, string> WithoutGuards = new() { ["Conversations:Guards"] = "false" };
}
