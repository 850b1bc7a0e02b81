using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace AubmBot.Web.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class ComplaintTests(Chromium chromium, SharedBot bot)
{
    const string Reference = @"\d{3}\s\d{3}\s\d{3}\s\d{4}";

    [Fact]
    public async Task In_Arabic_a_complaint_becomes_a_ticket_with_a_number()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=ar", Citizen.Phone);
        await citizen.ShootsAsync("ar welcome phone");
        await citizen.PressesAsync("وضع شكاية");
        await citizen.ReadsAsync("ما هو موضوع شكايتكم؟");
        await citizen.ShootsAsync("ar complaint phone");
        await citizen.PressesAsync("موضوع آخر");
        await citizen.ReadsAsync("في أي جماعة؟");
        await citizen.WritesAsync("بني ملال");
        await citizen.ReadsAsync("المرجو وصف الوقائع");
        await citizen.WritesAsync("لم أتوصل بأي جواب عن طلبي منذ شهرين");
        await citizen.ReadsAsync("رقم هاتف");
        await citizen.PressesAsync("تجاوز");
        await citizen.ReadsAsync("هل توافقون");
        await citizen.PressesAsync("نعم");
        await citizen.ReadsAsync("هل هذه المعلومات صحيحة؟");
        await citizen.ShootsAsync("ar summary phone");
        await citizen.PressesAsync("إرسال");
        await Expect(citizen.Answers.Last).ToContainTextAsync(new Regex(Reference));
        await citizen.ShootsAsync("ar ticket phone");
    }

    [Fact]
    public async Task In_French_a_complaint_goes_on_after_a_reload_in_its_middle()
    {
        await using var citizen = await Citizen.OpenAsync(chromium, bot.Running, "?lang=fr", Citizen.Phone);
        await citizen.PressesAsync("Réclamation");
        await citizen.PressesAsync("Service en ligne");
        await citizen.PressesAsync("Rokhas");
        await citizen.ReadsAsync("Dans quelle commune ?");
        await citizen.IsHeardAsync(3);
        var before = await citizen.Page.Locator("#log .bubble").AllTextContentsAsync();

        await citizen.Page.ReloadAsync();
        await citizen.IsHeardAsync(3);
        await citizen.ReadsAsync("Dans quelle commune ?");
        (await citizen.Page.Locator("#log .bubble").AllTextContentsAsync()).ShouldBe(before);

        await citizen.WritesAsync("Fquih Ben Salah");
        await citizen.ReadsAsync("Décrivez les faits");
        await citizen.WritesAsync("Le dépôt échoue avec <b>une erreur</b> depuis lundi.");
        await citizen.ReadsAsync("Quel numéro de téléphone");
        await citizen.WritesAsync("0661234567");
        await citizen.ReadsAsync("Acceptez-vous");
        await citizen.PressesAsync("Oui");
        await citizen.ReadsAsync("Est-ce exact ?");
        var summary = citizen.Answers.Filter(new() { HasText = "Voici votre demande" });
        await Expect(summary).ToContainTextAsync("<b>une erreur</b>");
        await citizen.ShootsAsync("fr summary phone");
        await citizen.PressesAsync("Envoyer");
        await Expect(citizen.Answers.Last).ToContainTextAsync(new Regex(Reference));
        await citizen.ShootsAsync("fr ticket phone");
        citizen.Problems.ShouldBeEmpty();
    }
}
