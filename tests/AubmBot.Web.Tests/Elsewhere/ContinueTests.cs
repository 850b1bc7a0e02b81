using System.Text.Json;
using System.Text.RegularExpressions;
using AubmBot.Web.Tests.DirectLine;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>A conversation goes on at another address, through the webhooks of the running program: once, and where it stood.</summary>
public sealed partial class ContinueTests
{
    [Fact]
    public async Task A_form_begun_by_SMS_goes_on_in_Telegram_where_it_stood_and_the_ticket_is_the_same_persons()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var (sms, telegram) = (new TwilioCitizen(bot.Http), new TelegramUpdate(bot.Http));
        await AskBySmsAsync(bot, sms, "Je voudrais déposer une réclamation", "1", "continuer ailleurs");
        var token = TokenIn(LastSms(platform));
        LastSms(platform).ShouldContain("https://t.me/guichet_test_bot?start=");
        LastSms(platform).ShouldContain("https://bot.example.org/?c=");
        LastSms(platform).ShouldContain("https://wa.me/14155238886?text=");

        await telegram.SayAsync($"/start {token}");
        await bot.IdleAsync();
        var said = InTelegram(platform);
        said[^2].ShouldContain("démarche commencée par SMS");
        said[^1].ShouldBe("Quel est le numéro du dossier concerné ?", "the question that was open there");
        LastSms(platform).ShouldContain("Cette conversation continue sur Telegram");

        foreach (var answer in new[] { "BM-2026/15", "12/01/2026", "Azilal", "Le dossier attend depuis deux mois.", "passer", "oui", "1" })
            await telegram.SayAsync(answer);
        await bot.IdleAsync();
        var ticket = (await bot.TicketsAsync()).ShouldHaveSingleItem();
        ticket.Fields.ShouldContain("delay", customMessage: "what was answered by SMS");

        await AskBySmsAsync(bot, sms, "Où en est ma réclamation ?", ticket.Reference);
        LastSms(platform).ShouldContain("en attente de traitement", customMessage: "no telephone number is asked for: it is their own ticket");
    }

    [Theory]
    [InlineData("15")]
    [InlineData("0")]
    public async Task A_link_that_was_used_or_is_too_old_is_said_to_be_and_opens_nothing(string minutes)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>(Settings(platform)) { ["Elsewhere:Minutes"] = minutes });
        var sms = new TwilioCitizen(bot.Http);
        await AskBySmsAsync(bot, sms, "Je voudrais déposer une réclamation", "1", "continuer ailleurs");
        var token = TokenIn(LastSms(platform));
        if (minutes != "0")
            await new TelegramUpdate(bot.Http).SayAsync($"/start {token}");
        await bot.IdleAsync();

        var page = await PageAsync(bot, token);
        var said = (await page.UntilBotSaysAsync(2)).Select(activity => activity.Text!).ToList();
        said.ShouldContain(text => text.Contains("Ce lien ne fonctionne plus", StringComparison.Ordinal));
        said.ShouldNotContain(text => text.Contains("dossier concerné", StringComparison.Ordinal));
        (await page.SayAsync("Quelle est votre adresse ?")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await page.UntilBotSaysAsync(3))[^1].Text.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task What_a_page_shows_as_a_code_goes_on_in_WhatsApp_in_Arabic()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var page = await PageAsync(bot);
        await page.PostAsync("""{"type":"event","name":"set-language","value":"ar"}""");
        await page.SayAsync("أريد وضع شكاية");
        await page.UntilBotSaysAsync(3);
        var asked = await page.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{page.ConversationId}/continue?language=ar", "{}", page.Token);
        var ways = asked.Json.GetProperty("ways").EnumerateArray().ToDictionary(way => way.GetProperty("channel").GetString()!);
        ways.Keys.First().ShouldBe("directline", "every telephone has a browser");
        ways.Keys.ShouldContain("telegram");
        ways["twilio-whatsapp"].GetProperty("qr").GetString().ShouldStartWith("data:image/png;base64,");
        var words = Uri.UnescapeDataString(new Uri(ways["twilio-whatsapp"].GetProperty("url").GetString()!).Query["?text=".Length..]);
        words.ShouldContain("محادثتي");

        await new TwilioCitizen(bot.Http).PostSignedAsync(TwilioCitizen.WhatsAppPath, new()
        {
            ["MessageSid"] = "SM" + new string('7', 32),
            ["From"] = "whatsapp:+212600000001",
            ["To"] = "whatsapp:+14155238886",
            ["Body"] = words,
        });
        await bot.IdleAsync();
        var said = platform.Said.Select(call => Uri.UnescapeDataString(call.Body.Replace('+', ' '))).ToList();
        said[^2].ShouldContain("نتابع هنا طلبكم");
        said[^1].ShouldContain("موضوع");
        (await page.UntilBotSaysAsync(4))[^1].Text!.ShouldContain("على واتساب");
    }

    [Fact]
    public async Task Only_whose_conversation_it_is_may_ask_for_a_code()
    {
        await using var bot = await RunningBot.StartAsync();
        var (page, other) = (await PageAsync(bot), await PageAsync(bot));
        var path = $"/v3/directline/conversations/{page.ConversationId}/continue";
        (await page.SendAsync(HttpMethod.Post, path, "{}", null)).Status.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
        (await page.SendAsync(HttpMethod.Post, path, "{}", other.Token)).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        (await page.SendAsync(HttpMethod.Post, path, "{}", page.Token)).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_the_same_conversation_a_link_changes_nothing_and_stays_good()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var (sms, telegram) = (new TwilioCitizen(bot.Http), new TelegramUpdate(bot.Http));
        await AskBySmsAsync(bot, sms, "Je voudrais déposer une réclamation", "continuer ailleurs");
        var token = TokenIn(LastSms(platform));
        await AskBySmsAsync(bot, sms, token);
        LastSms(platform).ShouldContain("déjà ouverte ici");
        await telegram.SayAsync($"/start {token}");
        await bot.IdleAsync();
        InTelegram(platform)[^1].ShouldContain("Sur quoi porte");
    }

    [Fact]
    public async Task The_long_answer_to_an_SMS_names_a_page_where_all_of_it_can_be_read()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var description = string.Concat(Enumerable.Repeat("Le dossier attend depuis deux mois et personne ne me rappelle. ", 6));
        await AskBySmsAsync(
            bot, new TwilioCitizen(bot.Http), "Je voudrais déposer une réclamation", "1", "BM-2026/15", "12/01/2026", "Azilal", description, "passer", "oui");
        var first = Sms(platform).Last(text => text.Contains("SUITE", StringComparison.Ordinal));
        first.ShouldMatch("1/[23] Lire la suite : SUITE");
        first.ShouldContain("Tout lire en ligne : https://bot.example.org/?c=");
        first.ShouldNotContain("Est-ce exact ?");

        var said = await (await PageAsync(bot, TokenIn(first))).UntilBotSaysAsync(3);
        said[^2].Text!.ShouldContain(description.Trim());
        said[^1].Text!.ShouldContain("Est-ce exact ?");
    }

    [Theory]
    [InlineData("ar", "Je voudrais déposer une réclamation", "Nous continuons ici votre démarche", "Sur quoi porte")]
    [InlineData("fr", "أريد وضع شكاية", "نتابع هنا طلبكم", "موضوع شكايتكم")]
    public async Task Who_arrives_by_a_link_on_a_device_in_the_other_language_is_greeted_once_and_goes_on_in_their_own(
        string device, string wish, string arrived, string asked)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        await AskBySmsAsync(bot, new TwilioCitizen(bot.Http), wish, device == "ar" ? "continuer ailleurs" : "المتابعة من مكان آخر");

        var said = await (await PageAsync(bot, TokenIn(LastSms(platform)), device)).UntilBotSaysAsync(2);
        await bot.IdleAsync();
        said.Count.ShouldBe(2);
        said[0].Text!.ShouldContain(arrived);
        said[1].Text!.ShouldContain(asked);
    }

    static Dictionary<string, string> Settings(Platform platform)
    {
        var settings = TwilioCitizen.Settings(platform.Address);
        foreach (var (key, value) in TelegramUpdate.Settings(platform.Address))
            settings[key] = value;
        return settings;
    }

    static async Task AskBySmsAsync(RunningBot bot, TwilioCitizen sms, params string[] texts)
    {
        foreach (var text in texts)
            await sms.SayAsync(text);
        await bot.IdleAsync();
    }

    // Into a page that is opened with the token, or as it is opened without one.
    static async Task<DirectLineClient> PageAsync(RunningBot bot, string? token = null, string language = "fr")
    {
        var issued = await new DirectLineClient(bot.Http).SendAsync(HttpMethod.Post, "/api/webchat/token", "", null);
        var page = new DirectLineClient(bot.Http) { Token = issued.Text("token"), ConversationId = issued.Text("conversationId") };
        await page.StartAsync(JsonSerializer.Serialize(new { locale = $"{language}-MA", joins = true }));
        await page.PostAsync(JsonSerializer.Serialize(new { type = "event", name = "webchat/join", value = new { language, topic = token } }));
        await page.UntilBotSaysAsync(1);
        return page;
    }

    static string LastSms(Platform platform) => Sms(platform)[^1];

    static List<string> Sms(Platform platform) => [.. platform.Said.Where(call => call.Path.EndsWith("/Messages.json", StringComparison.Ordinal))
        .Select(call => Uri.UnescapeDataString(call.Body.Replace('+', ' ')))];

    static List<string> InTelegram(Platform platform) => [.. platform.Said.Where(call => call.Path.EndsWith("/sendMessage", StringComparison.Ordinal))
        .Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("text").GetString()!)];

    static string TokenIn(string text) => Token().Match(text).Value;

    [GeneratedRegex("c_[a-z2-9]{22}")]
    private static partial Regex Token();
}
