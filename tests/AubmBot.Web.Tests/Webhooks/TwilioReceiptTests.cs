using System.Net;
using AubmBot.BotFramework.Channels;
using AubmBot.Core.Conversations;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>What Twilio tells later about an SMS stands in the transcript, and its doors hear nobody else.</summary>
public sealed class TwilioReceiptTests
{
    [Fact]
    public async Task A_receipt_says_how_far_a_reply_came_and_one_that_comes_late_changes_nothing()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TwilioCitizen.Settings(platform.Address));
        var citizen = new TwilioCitizen(bot.Http);
        await citizen.SayAsync("Bonjour");
        await bot.AllSentAsync();
        var sid = (await bot.MessagesAsync()).Last(message => message.Direction == Direction.Out).ExternalId!;

        foreach (var status in (string[])["queued", "delivered", "sent"])
            (await citizen.PostSignedAsync(TwilioCitizen.StatusPath, Receipt(sid, status))).ShouldBe(HttpStatusCode.OK);

        (await bot.MessagesAsync()).Last(message => message.Direction == Direction.Out).Delivery.ShouldBe(DeliveryState.Delivered);
    }

    [Theory]
    [InlineData("/api/twilio-sms")]
    [InlineData("/api/twilio-whatsapp")]
    [InlineData("/api/twilio-status")]
    public async Task Without_its_signature_a_call_is_refused_and_without_an_account_every_call(string path)
    {
        await using var platform = await Platform.StartAsync();
        await using (var bot = await RunningBot.StartAsync(TwilioCitizen.Settings(platform.Address)))
        {
            var twilio = new TwilioCitizen(bot.Http);
            var body = TwilioCitizen.Form(Receipt("SM1", "delivered"));
            (await twilio.PostAsync(path, body, signature: null)).ShouldBe(HttpStatusCode.Unauthorized);
            (await twilio.PostAsync(path, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).ShouldBe(HttpStatusCode.Forbidden);
            (await twilio.PostSignedAsync(path, new() { ["Body"] = "x" })).ShouldBe(HttpStatusCode.BadRequest);
            (await bot.MessagesAsync()).ShouldBeEmpty();
        }
        await using var closed = await RunningBot.StartAsync();
        (await new TwilioCitizen(closed.Http).PostSignedAsync(path, Receipt("SM1", "delivered"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    static Dictionary<string, string> Receipt(string sid, string status) =>
        new() { ["MessageSid"] = sid, ["MessageStatus"] = status, ["From"] = TwilioCitizen.Number, ["To"] = "+212600000001" };
}
