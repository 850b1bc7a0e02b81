using System.Net;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>WhatsApp takes a message, and tells afterwards that the window was closed.</summary>
public sealed class LateRefusalTests
{
    const string Number = "+212661234567", Letter = "Votre demande est traitée.";

    [Fact]
    public async Task Such_a_letter_waits_with_the_reason_and_leaves_when_the_citizen_writes()
    {
        await using var platform = await Platform.StartAsync();
        var settings = TwilioCitizen.Settings(platform.Address);
        // With text messages configured the letter would go by SMS.
        settings.Remove("Channels:Twilio:SmsFrom");
        await using var bot = await RunningBot.StartAsync(settings);
        await SayAsync(bot, "bonjour", 1);
        await bot.AllSentAsync();
        await bot.Services.GetRequiredService<Correspondence>().SendAsync(
            bot.Number(ChannelIds.TwilioWhatsApp, Number), Activity.Message(Letter, "fr-MA"), TestContext.Current.CancellationToken);
        await bot.AllSentAsync();
        var before = platform.Said.Count;

        (await new TwilioCitizen(bot.Http).PostSignedAsync(TwilioCitizen.StatusPath, new()
        {
            ["MessageSid"] = (await bot.MessagesAsync())[^1].ExternalId!,
            ["MessageStatus"] = "undelivered",
            ["ErrorCode"] = "63016",
            ["From"] = "whatsapp:+14155238886",
            ["To"] = $"whatsapp:{Number}",
        })).ShouldBe(HttpStatusCode.OK);

        await BotLooks.UntilAsync(
            async () => (await bot.MessagesAsync())[^1] is { State: MessageState.Retry, Reason: "WindowClosed: 63016; waits for the citizen" }, "it waits");
        platform.Said.Count.ShouldBe(before);
        await SayAsync(bot, "merci", 2);
        await bot.AllSentAsync();
        WebUtility.UrlDecode(platform.Said[before].Body).ShouldContain($"Body={Letter}");
    }

    static async Task SayAsync(RunningBot bot, string text, int number) =>
        (await new TwilioCitizen(bot.Http).PostSignedAsync(TwilioCitizen.WhatsAppPath, new()
        {
            ["MessageSid"] = $"SM{number:D32}",
            ["From"] = $"whatsapp:{Number}",
            ["To"] = "whatsapp:+14155238886",
            ["Body"] = text,
            ["NumMedia"] = "0",
        })).ShouldBe(HttpStatusCode.OK);
}
