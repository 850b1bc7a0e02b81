using System.Net;
using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>Every recorded notification of Messenger, Instagram and WhatsApp, through the webhooks of the running program.</summary>
public sealed class MetaPayloadTests
{
    static readonly string[] Folders = ["messenger", "instagram", "whatsapp-cloud"];

    public static TheoryData<string, string> Notifications =>
        [.. Folders.SelectMany(folder => Payload.All(folder).Where(row => row.Method == "POST").Select(row => (folder, row.File)))];

    [Theory]
    [MemberData(nameof(Notifications))]
    public async Task A_notification_has_its_expected_outcome(string folder, string file)
    {
        await using var platform = await MetaPlatform.StartAsync();
        await using var bot = await RunningBot.StartAsync(MetaPlatform.Settings(platform.Address));
        // A redelivery is one only after the first delivery, and an edit changes what was heard before.
        if (file is "08_duplicate_of_01.json" or "09_message_edit.json" or "04_unsent.json")
            await PostAsync(bot, folder, "01_text.json");
        await bot.IdleAsync();
        var (saidBefore, storedBefore) = (platform.SaidTo().Count, (await bot.MessagesAsync()).Count);

        var status = await PostAsync(bot, folder, file);

        await bot.IdleAsync();
        var said = platform.SaidTo().Count - saidBefore;
        switch (Payload.Of(folder, file).Expected)
        {
            case "answered" when await AskedForSilenceAsync(bot):
                status.ShouldBe(HttpStatusCode.OK);
                said.ShouldBe(1, "confirmed once");
                break;
            case "answered":
                status.ShouldBe(HttpStatusCode.OK);
                said.ShouldBeGreaterThan(0);
                break;
            case "ignored":
                status.ShouldBe(HttpStatusCode.OK);
                said.ShouldBe(0);
                break;
            case "rejected":
                status.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
                said.ShouldBe(0);
                (await bot.MessagesAsync()).Count.ShouldBe(storedBefore);
                break;
            case var outcome:
                Assert.Fail($"{file}: unknown outcome {outcome}");
                break;
        }
    }

    [Fact]
    public async Task Two_citizens_in_one_call_get_an_answer_each()
    {
        await using var platform = await MetaPlatform.StartAsync();
        await using var bot = await RunningBot.StartAsync(MetaPlatform.Settings(platform.Address));

        await PostAsync(bot, "messenger", "07_batch_two_users.json");
        await bot.IdleAsync();

        platform.SaidTo().Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("recipient").GetProperty("id").GetString())
            .Distinct().ShouldBe(["6543210987654321", "1234567890123456"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_status_moves_the_message_it_names()
    {
        await using var platform = await MetaPlatform.StartAsync();
        await using var bot = await RunningBot.StartAsync(MetaPlatform.Settings(platform.Address));
        await PostAsync(bot, "whatsapp-cloud", "01_text.json");
        // The mark follows the platform's answer.
        await BotLooks.UntilAsync(
            async () => (await bot.MessagesAsync()).FirstOrDefault(row => row.Direction == Direction.Out)?.ExternalId is not null, "it is marked as sent");
        var sent = (await bot.MessagesAsync()).First(row => row.Direction == Direction.Out);
        var status = Payload.Of("whatsapp-cloud", "10_status_failed_131047.json").Text.Replace("wamid.OUT10", sent.ExternalId!, StringComparison.Ordinal);

        (await MetaNotification.PostAsync(bot.Http, "/api/whatsapp-cloud", status)).ShouldBe(HttpStatusCode.OK);

        var failed = (await bot.MessagesAsync()).Single(row => row.Id == sent.Id);
        (failed.Delivery, failed.Reason).ShouldBe((DeliveryState.Failed, "WindowClosed: 131047"));
    }

    [Theory]
    [InlineData("messenger")]
    [InlineData("instagram")]
    [InlineData("whatsapp-cloud")]
    public async Task Meta_tries_the_address_and_hears_its_challenge(string door)
    {
        await using var platform = await MetaPlatform.StartAsync();
        await using var bot = await RunningBot.StartAsync(MetaPlatform.Settings(platform.Address));
        var recorded = Payload.All("messenger").Single(row => row.Method == "GET").Url.Replace("/api/messenger", $"/api/{door}", StringComparison.Ordinal);
        var question = recorded["https://bot.example.org".Length..];

        using var answer = await bot.Http.GetAsync(question, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("1158201444");
        using var wrong = await bot.Http.GetAsync(question.Replace("verify-me", "x", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("messenger")]
    [InlineData("instagram")]
    [InlineData("whatsapp-cloud")]
    public async Task A_door_that_is_not_configured_is_closed(string door)
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["environment"] = "Production" });
        (await PostAsync(bot, door, "01_text.json")).ShouldBe(HttpStatusCode.Forbidden);
        using var answer = await bot.Http.GetAsync($"/api/{door}?hub.mode=subscribe&hub.challenge=1&hub.verify_token=", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    static Task<HttpStatusCode> PostAsync(RunningBot bot, string folder, string file)
    {
        var payload = Payload.Of(folder, file);
        return MetaNotification.PostAsync(bot.Http, new Uri(payload.Url).AbsolutePath, payload.Text, payload.Secret);
    }

    static async Task<bool> AskedForSilenceAsync(RunningBot bot) => (await bot.MessagesAsync())
        .Any(row => row.Direction == Direction.In && ActivityJson.Read(row.Activity).Name == EventNames.OptOut);
}
