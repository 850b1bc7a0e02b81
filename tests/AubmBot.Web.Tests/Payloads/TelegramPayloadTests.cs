using System.Net;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>Every recorded update, through the webhook of the running program.</summary>
public sealed class TelegramPayloadTests
{
    public static TheoryData<string> Updates => Payload.Requests("telegram");

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_has_its_expected_outcome(string file)
    {
        var payload = Payload.Of("telegram", file);
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));
        var telegram = new TelegramUpdate(bot.Http);
        // A redelivery is one only after the first delivery.
        if (file.Contains("duplicate_of_03", StringComparison.Ordinal))
            await telegram.PostAsync(Payload.Of("telegram", "03_text_ar.json").Text);
        await bot.IdleAsync();
        var (saidBefore, storedBefore) = (platform.Said.Count, (await bot.MessagesAsync()).Count);

        var status = await telegram.PostAsync(payload.Text, payload.Secret);

        await bot.IdleAsync();
        switch (payload.Expected)
        {
            case "answered":
                status.ShouldBe(HttpStatusCode.OK);
                platform.Said.Count.ShouldBeGreaterThan(saidBefore);
                break;
            case "ignored":
                status.ShouldBe(HttpStatusCode.OK);
                platform.Said.Count.ShouldBe(saidBefore);
                break;
            case "rejected":
                status.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
                platform.Said.Count.ShouldBe(saidBefore);
                (await bot.MessagesAsync()).Count.ShouldBe(storedBefore);
                break;
            default:
                Assert.Fail($"{file}: unknown outcome {payload.Expected}");
                break;
        }
    }

    [Fact]
    public async Task A_pressed_button_stops_spinning()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));

        await new TelegramUpdate(bot.Http).PostAsync(Payload.Of("telegram", "05_callback_query.json").Text);

        await BotLooks.UntilAsync(
            () => platform.Calls.Any(call => call.Path.EndsWith("/answerCallbackQuery", StringComparison.Ordinal)
                && call.Body.Contains("3006477107712345678", StringComparison.Ordinal)),
            "the press is acknowledged");
    }

    [Fact]
    public async Task Who_is_addressed_in_a_group_answers_there_under_the_question()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TelegramUpdate.Settings(platform.Address));

        await new TelegramUpdate(bot.Http).PostAsync(Payload.Of("telegram", "13_group_mention.json").Text);
        await bot.IdleAsync();

        var said = System.Text.Json.JsonDocument.Parse(platform.Said.ShouldHaveSingleItem().Body).RootElement;
        said.GetProperty("chat_id").GetInt64().ShouldBe(-1001234567890);
        said.GetProperty("reply_parameters").GetProperty("message_id").GetInt32().ShouldBe(18);
    }
}
