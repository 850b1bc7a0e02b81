using System.Text.Json;
using System.Text.RegularExpressions;

namespace AubmBot.Web.Tests.Clients;

/// <summary>botframework-directlinejs, unchanged.</summary>
public sealed class DirectLineClientTests
{
    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task In_French_it_is_welcomed_answered_and_led_to_a_ticket(string transport)
    {
        Npm.NeedsPackages();
        await using var bot = await RunningBot.StartAsync();
        await using var citizen = await NodeClient.StartAsync(bot, "fr-MA", transport);
        var welcome = await citizen.HearsAsync("Bonjour et bienvenue");
        welcome.GetProperty("locale").GetString().ShouldBe("fr-MA");
        welcome.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength().ShouldBe(6);

        var id = await citizen.SaysAsync("Quelles sont les pièces du dossier de permis de construire ?");
        var own = await citizen.ReceivesAsync(id);
        own.GetProperty("text").GetString().ShouldBe("Quelles sont les pièces du dossier de permis de construire ?");
        own.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldNotBeNullOrEmpty();
        (await citizen.HearsAsync("le plan de situation")).GetProperty("replyToId").GetString().ShouldBe(id);

        await citizen.SaysAsync("Réclamation", "form:complaint");
        await citizen.HearsAsync("Sur quoi porte votre réclamation ?");
        await citizen.SaysAsync("Autre sujet", "other");
        await citizen.HearsAsync("Dans quelle commune ?");
        await citizen.SaysAsync("Béni Mellal");
        await citizen.HearsAsync("Décrivez les faits");
        await citizen.SaysAsync("Je n'ai reçu aucune réponse à ma demande.");
        await citizen.HearsAsync("Quel numéro de téléphone");
        await citizen.SaysAsync("passer");
        await citizen.HearsAsync("Acceptez-vous");
        await citizen.SaysAsync("oui");
        await citizen.HearsAsync("Est-ce exact ?");
        await citizen.SaysAsync("Envoyer", "send");
        ReferenceIn(await citizen.HearsAsync("Votre réclamation est enregistrée")).ShouldNotBeNull();
        EachCameOnce(citizen);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task In_Arabic_it_is_welcomed_answered_and_led_to_a_ticket(string transport)
    {
        Npm.NeedsPackages();
        await using var bot = await RunningBot.StartAsync();
        await using var citizen = await NodeClient.StartAsync(bot, "ar-MA", transport);
        (await citizen.HearsAsync("مرحبا بكم")).GetProperty("locale").GetString().ShouldBe("ar-MA");
        var id = await citizen.SaysAsync("ما هي وثائق ملف رخصة البناء؟");
        (await citizen.ReceivesAsync(id)).GetProperty("text").GetString().ShouldBe("ما هي وثائق ملف رخصة البناء؟");
        await citizen.HearsAsync("تصميم الموقع");
        await citizen.SaysAsync("وضع شكاية", "form:complaint");
        await citizen.HearsAsync("ما هو موضوع شكايتكم؟");
        await citizen.SaysAsync("٦");
        await citizen.HearsAsync("في أي جماعة؟");
        await citizen.SaysAsync("بني ملال");
        await citizen.HearsAsync("المرجو وصف الوقائع");
        await citizen.SaysAsync("لم أتوصل بأي جواب عن طلبي منذ شهرين");
        await citizen.HearsAsync("على أي رقم هاتف");
        await citizen.SaysAsync("تجاوز");
        await citizen.HearsAsync("هل توافقون");
        await citizen.SaysAsync("واخا");
        await citizen.HearsAsync("هل هذه المعلومات صحيحة؟");
        await citizen.SaysAsync("إرسال", "send");
        ReferenceIn(await citizen.HearsAsync("تم تسجيل شكايتكم")).ShouldNotBeNull();
        EachCameOnce(citizen);
    }

    [Fact]
    public async Task After_its_socket_is_lost_it_comes_back_and_misses_nothing()
    {
        Npm.NeedsPackages();
        await using var bot = await RunningBot.StartAsync();
        await using var citizen = await NodeClient.StartAsync(bot, "fr-MA", "websocket");
        await citizen.HearsAsync("Bonjour et bienvenue");
        await citizen.DropsItsSocketAsync();
        var id = await citizen.SaysAsync("merci");
        await citizen.ReceivesAsync(id);
        await citizen.HearsAsync("Avec plaisir");
        citizen.Statuses.TakeLast(2).ShouldBe([1, 2]);
        EachCameOnce(citizen);
    }

    static void EachCameOnce(NodeClient citizen) =>
        citizen.Activities.Select(activity => activity.GetProperty("id").GetString()).ShouldBeUnique();

    static string? ReferenceIn(JsonElement activity) =>
        Regex.Match(activity.GetProperty("text").GetString()!, @"\d{3}\s\d{3}\s\d{3}\s\d{4}") is { Success: true } found ? found.Value : null;
}
