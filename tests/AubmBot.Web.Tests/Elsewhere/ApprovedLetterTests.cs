using System.Net;
using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>A letter of several parts outside WhatsApp's window: the approved text announces it, the citizen answers, all of it follows.</summary>
public sealed class ApprovedLetterTests
{
    const string Content = "HX0123456789abcdef0123456789abcdef", Number = "212661234567";

    static readonly string[] French = [.. "abc".Select(letter => new string(letter, 1_000))], Arabic = [.. "بتث".Select(letter => new string(letter, 1_000))];

    public static TheoryData<string, string> Languages => new() { { "fr-MA", "Répondez à ce message" }, { "ar-MA", "أجيبوا عن هذه الرسالة" } };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task By_Twilio_one_content_and_then_every_part(string locale, string words)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Twilio(platform.Address));

        await WriteAsync(bot, ChannelIds.TwilioWhatsApp, $"+{Number}", locale);

        var announced = Fields(platform.Said.ShouldHaveSingleItem());
        announced["ContentSid"].ShouldBe(Content);
        announced["To"].ShouldBe($"whatsapp:+{Number}");
        announced.ShouldNotContainKey("Body");
        JsonDocument.Parse(announced["ContentVariables"]).RootElement.GetProperty("1").GetString().ShouldNotBeNull().ShouldContain(words);
        await WaitAsync(bot, "WindowClosed; announced; waits for the citizen");

        await AnswerByTwilioAsync(bot);

        var said = platform.Said.Skip(1).Select(call => Fields(call)["Body"]).ToList();
        ShouldHold(said[..3], Paragraphs(locale));
        said.Count.ShouldBeGreaterThan(3, "and the citizen's own word is answered after it");
        platform.Said.Skip(1).ShouldAllBe(call => !Fields(call).ContainsKey("ContentSid"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task By_the_Cloud_API_one_template_and_then_every_part(string locale, string words)
    {
        await using var platform = await MetaPlatform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Cloud(platform.Address));

        await WriteAsync(bot, ChannelIds.WhatsAppCloud, Number, locale, times: 4);

        var announced = JsonDocument.Parse(platform.SaidTo().ShouldHaveSingleItem().Body).RootElement;
        announced.GetProperty("type").GetString().ShouldBe("template");
        announced.GetProperty("template").GetProperty("language").GetProperty("code").GetString().ShouldBe(locale[..2]);
        announced.GetProperty("template").GetProperty("components")[0].GetProperty("parameters")[0].GetProperty("text").GetString().ShouldNotBeNull().ShouldContain(words);
        await WaitAsync(bot, "WindowClosed; announced; waits for the citizen");

        (await MetaNotification.PostAsync(bot.Http, "/api/whatsapp-cloud", JsonSerializer.Serialize(new
        {
            @object = "whatsapp_business_account",
            entry = new[] { new { id = "1", changes = new[] { new { field = "messages", value = new
            {
                messaging_product = "whatsapp",
                metadata = new { display_phone_number = "15550783881", phone_number_id = "106540352242922" },
                messages = new[] { new { from = Number, id = "wamid.IN1", timestamp = "1760000000", type = "text", text = new { body = "bonjour" } } },
            } } } } },
        }))).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();

        var said = platform.SaidTo().Skip(1).Select(call => JsonDocument.Parse(call.Body).RootElement)
            .Where(call => call.GetProperty("type").GetString() == "text").Select(call => call.GetProperty("text").GetProperty("body").GetString()!).ToList();
        ShouldHold(said[..3], Paragraphs(locale, times: 4));
    }

    [Fact]
    public async Task What_Twilio_tells_later_to_have_failed_was_not_announced()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Twilio(platform.Address));
        await WriteAsync(bot, ChannelIds.TwilioWhatsApp, $"+{Number}", "fr-MA");
        await WaitAsync(bot, "WindowClosed; announced; waits for the citizen");
        await BotLooks.UntilAsync(async () => (await bot.MessagesAsync())[^1].ExternalId is not null, "the announcement is noted as sent");

        (await new TwilioCitizen(bot.Http).PostSignedAsync(TwilioCitizen.StatusPath, new()
        {
            ["MessageSid"] = (await bot.MessagesAsync())[^1].ExternalId!,
            ["MessageStatus"] = "undelivered",
            ["ErrorCode"] = "63016",
            ["From"] = "whatsapp:+14155238886",
            ["To"] = $"whatsapp:+{Number}",
        })).ShouldBe(HttpStatusCode.OK);

        await WaitAsync(bot, "WindowClosed; not announced (WindowClosed: 63016); waits for the citizen");
        await AnswerByTwilioAsync(bot);
        ShouldHold([.. platform.Said.Skip(1).Take(3).Select(call => Fields(call)["Body"])], Paragraphs("fr-MA"));
    }

    [Fact]
    public async Task A_template_that_the_Cloud_API_refuses_leaves_the_letter_waiting_with_the_reason()
    {
        await using var platform = await Platform.StartAsync(call => Task.FromResult(call.Body.Contains("\"template\"", StringComparison.Ordinal)
            ? new Answer(400, """{"error":{"message":"Template name does not exist in the translation","code":132001}}""")
            : new Answer(200, """{"messaging_product":"whatsapp","messages":[{"id":"wamid.SENT"}]}""")));
        await using var bot = await RunningBot.StartAsync(Cloud(platform.Address));
        await WriteAsync(bot, ChannelIds.WhatsAppCloud, Number, "ar-MA", times: 4);
        await BotLooks.UntilAsync(
            async () => (await bot.MessagesAsync()).Count(row => row.Reason?.StartsWith("WindowClosed; not announced (", StringComparison.Ordinal) == true
                && row.Reason.EndsWith(": 132001); waits for the citizen", StringComparison.Ordinal)) == 3, "every part says why it waits");
    }

    // A mark of direction may stand before a part.
    static void ShouldHold(List<string> parts, string[] paragraphs) =>
        parts.Select(part => part.TrimStart('\u200F')).ShouldBe(paragraphs);

    static Dictionary<string, string> Twilio(Uri address)
    {
        var settings = TwilioCitizen.Settings(address);
        // With text messages configured the letter would go by SMS.
        settings.Remove("Channels:Twilio:SmsFrom");
        (settings["Channels:Twilio:WhatsAppContent:fr"], settings["Channels:Twilio:WhatsAppContent:ar"]) = (Content, Content);
        return settings;
    }

    static Dictionary<string, string> Cloud(Uri address)
    {
        var settings = MetaPlatform.Settings(address);
        (settings["Channels:WhatsAppCloud:Templates:fr"], settings["Channels:WhatsAppCloud:Templates:ar"]) = ("suivi_demande", "suivi_demande");
        return settings;
    }

    // Each paragraph fills more than half of a part, so that none shares one.
    static string[] Paragraphs(string locale, int times = 1) =>
        [.. (locale == "fr-MA" ? French : Arabic).Select(paragraph => string.Concat(Enumerable.Repeat(paragraph, times)))];

    static async Task WriteAsync(RunningBot bot, string channel, string number, string locale, int times = 1)
    {
        var letter = Activity.Message(string.Join("\n\n", Paragraphs(locale, times)), locale);
        (await bot.Services.GetRequiredService<Correspondence>().SendAsync(bot.Number(channel, number), letter, TestContext.Current.CancellationToken)).ShouldBeTrue();
        await bot.IdleAsync();
    }

    static async Task AnswerByTwilioAsync(RunningBot bot)
    {
        (await new TwilioCitizen(bot.Http).PostSignedAsync(TwilioCitizen.WhatsAppPath, new()
        {
            ["MessageSid"] = "SM00000000000000000000000000000077",
            ["From"] = $"whatsapp:+{Number}",
            ["To"] = "whatsapp:+14155238886",
            ["Body"] = "bonjour",
            ["NumMedia"] = "0",
        })).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
    }

    static Task WaitAsync(RunningBot bot, string reason) => BotLooks.UntilAsync(
        async () => (await bot.MessagesAsync()).Count(row => row is { State: MessageState.Retry } && row.Reason == reason) == 3, reason);

    static Dictionary<string, string> Fields(Call call) => call.Body.Split('&').Select(field => field.Split('='))
        .ToDictionary(field => field[0], field => WebUtility.UrlDecode(field[1]));
}
