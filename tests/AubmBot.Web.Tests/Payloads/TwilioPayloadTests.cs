using System.Net;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>Every recorded SMS, WhatsApp message and receipt, through the webhooks of the running program.</summary>
public sealed class TwilioPayloadTests
{
    public static TheoryData<string, string> Requests =>
        [.. from channel in (string[])["twilio-sms", "twilio-whatsapp"] from row in Payload.All(channel) select (channel, row.File)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_has_its_expected_outcome(string channel, string file)
    {
        var payload = Payload.Of(channel, file);
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TwilioCitizen.Settings(platform.Address));
        // A redelivery is one only after the first delivery.
        if (file.Contains("duplicate_of_03", StringComparison.Ordinal))
            await PostAsync(bot, Payload.Of(channel, "03_arabic_multi_segment.form"));
        await bot.IdleAsync();
        var (saidBefore, storedBefore) = (platform.Said.Count, (await bot.MessagesAsync()).Count);

        var status = await PostAsync(bot, payload);

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
                status.ShouldBe(HttpStatusCode.Forbidden);
                platform.Said.Count.ShouldBe(saidBefore);
                (await bot.MessagesAsync()).Count.ShouldBe(storedBefore);
                break;
            default:
                Assert.Fail($"{file}: unknown outcome {payload.Expected}");
                break;
        }
    }

    [Fact]
    public async Task Who_wrote_stop_is_blocked_until_they_write_again()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TwilioCitizen.Settings(platform.Address));
        await PostAsync(bot, Payload.Of("twilio-sms", "04_stop.form"));
        await bot.IdleAsync();
        (await bot.OnlyContactAsync()).BlockedAt.ShouldNotBeNull();
        platform.Said.ShouldBeEmpty();
        (await new TwilioCitizen(bot.Http).SayAsync("Bonjour")).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        (await bot.OnlyContactAsync()).BlockedAt.ShouldBeNull();
        platform.Said.ShouldNotBeEmpty();
    }

    static Task<HttpStatusCode> PostAsync(RunningBot bot, Payload payload) =>
        new TwilioCitizen(bot.Http).PostAsync(new Uri(payload.Url).AbsolutePath, payload.Body, payload.Secret);
}
