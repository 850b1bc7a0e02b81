using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>A link ig.me/m/account?ref=… opens a topic, or a conversation that was begun elsewhere, through the webhook of the running program.</summary>
public sealed partial class InstagramLinkTests
{
    const string Account = "17841400000000001", Person = "6543210987654321";

    int _count;

    [Theory]
    [InlineData("bonjour", "permis d'habiter")]
    [InlineData("السلام عليكم", "رخصة السكن")]
    public async Task In_a_thread_that_was_there_it_opens_its_topic_in_the_language_of_the_conversation(string greeting, string answer)
    {
        await using var platform = await StartedAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        await PostAsync(bot, new { message = new { mid = "m_1", text = greeting } });
        var before = platform.SaidTo().Count;

        await PostAsync(bot, new { referral = Referral("occupancy-permit") });

        var said = Said(platform)[before..];
        said.ShouldContain(text => text.Contains(answer, StringComparison.OrdinalIgnoreCase), string.Join('|', said));
    }

    [Fact]
    public async Task With_the_first_message_it_welcomes_opens_its_topic_and_answers_the_message()
    {
        await using var platform = await StartedAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        await PostAsync(bot, new { message = new { mid = "m_1", text = "Quels sont vos horaires d'ouverture ?", referral = Referral("occupancy-permit") } });
        var said = Said(platform);
        said[0].ShouldContain("Bienvenue");
        said.ShouldContain(text => text.Contains("permis d'habiter", StringComparison.OrdinalIgnoreCase));
        said[^1].ShouldContain("horaires");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("<script>")]
    [InlineData("c_aaaaaaaaaaaaaaaaaaaaaa")]
    public async Task One_that_leads_nowhere_welcomes_all_the_same(string reference)
    {
        await using var platform = await StartedAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        await PostAsync(bot, new { referral = Referral(reference) });
        Said(platform).ShouldNotBeEmpty();
        (await bot.MessagesAsync()).ShouldAllBe(row => row.State != Core.Conversations.MessageState.Parked);
    }

    [Theory]
    [InlineData("Je voudrais déposer une réclamation", "continuer ailleurs", "démarche commencée par SMS", "Sur quoi porte votre réclamation", "sur Instagram", "SUITE")]
    [InlineData("أريد وضع شكاية", "المتابعة من مكان آخر", "نتابع هنا طلبكم", "موضوع شكايتكم", "إنستغرام", "المزيد")]
    public async Task A_form_begun_by_SMS_goes_on_there_where_it_stood(string wish, string elsewhere, string arrived, string asked, string told, string more)
    {
        await using var platform = await StartedAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform));
        var sms = new TwilioCitizen(bot.Http);
        await sms.SayAsync(wish);
        await sms.SayAsync(elsewhere);
        await bot.IdleAsync();
        // An SMS has room for few links.
        for (var page = 0; page < 2 && !Link().IsMatch(Sms(platform)[^1]); page++)
        {
            await sms.SayAsync(more);
            await bot.IdleAsync();
        }
        var link = Link().Match(Sms(platform)[^1]);
        link.Success.ShouldBeTrue(Sms(platform)[^1]);

        await PostAsync(bot, new { referral = Referral(link.Groups["token"].Value) });

        var said = Said(platform);
        said[^2].ShouldContain(arrived);
        said[^1].ShouldContain(asked);
        Sms(platform)[^1].ShouldContain(told);
        await PostAsync(bot, new { referral = Referral(link.Groups["token"].Value) });
        Said(platform).Count(text => text.Contains(arrived, StringComparison.Ordinal)).ShouldBe(1, "a link is good once");
    }

    static object Referral(string reference) => new { @ref = reference, source = "IGME-SOURCE-LINK", type = "OPEN_THREAD" };

    static Task<Platform> StartedAsync() => Platform.StartAsync(call => Task.FromResult(call.Path.EndsWith("/me/messages", StringComparison.Ordinal)
        ? new Answer(200, $$"""{"recipient_id":"1","message_id":"m_sent_{{call.Number}}"}""")
        : Platform.Usual(call)));

    static Dictionary<string, string> Settings(Platform platform)
    {
        var settings = MetaPlatform.Settings(platform.Address);
        foreach (var (key, value) in TwilioCitizen.Settings(platform.Address))
            settings[key] = value;
        settings["Channels:Instagram:Username"] = "guichet.test";
        foreach (var other in (string[])["Channels:Twilio:WhatsAppFrom", "Channels:WhatsAppCloud:PhoneNumberId", "Channels:WhatsAppCloud:AccessToken",
            "Channels:Messenger:PageId", "Channels:Messenger:PageAccessToken"])
            settings.Remove(other);
        return settings;
    }

    async Task PostAsync(RunningBot bot, object happened)
    {
        var item = JsonSerializer.SerializeToNode(happened)!.AsObject();
        (item["sender"], item["recipient"], item["timestamp"]) = (Of(Person), Of(Account), 1760000000000 + ++_count);
        var body = JsonSerializer.Serialize(new { @object = "instagram", entry = new[] { new { id = Account, time = 1760000000000, messaging = new[] { item } } } });
        (await MetaNotification.PostAsync(bot.Http, "/api/instagram", body)).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();

        static System.Text.Json.Nodes.JsonObject Of(string id) => new() { ["id"] = id };
    }

    static List<string> Said(Platform platform) => [.. platform.SaidTo()
        .Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("message")).Where(message => message.TryGetProperty("text", out _))
        .Select(message => message.GetProperty("text").GetString()!)];

    static List<string> Sms(Platform platform) => [.. platform.Said.Where(call => call.Path.EndsWith("/Messages.json", StringComparison.Ordinal))
        .Select(call => WebUtility.UrlDecode(call.Body))];

    [GeneratedRegex(@"https://ig\.me/m/guichet\.test\?ref=(?<token>c_[a-z2-9]{22})")]
    private static partial Regex Link();
}
