using System.Collections.Concurrent;
using System.Net;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.AspNetCore.Http;

namespace AubmBot.Web.Tests.Clients;

/// <summary>What the bot sends is what Twilio's published OpenAPI document allows.</summary>
public sealed class PrismTests
{
    [Theory]
    [InlineData(TwilioCitizen.SmsPath, "+212600000001", "Bonjour")]
    [InlineData(TwilioCitizen.SmsPath, "+212600000001", "السلام عليكم")]
    [InlineData(TwilioCitizen.WhatsAppPath, "whatsapp:+212600000001", "Bonjour")]
    public async Task Every_message_of_the_bot_is_taken(string path, string from, string text)
    {
        await using var twilio = await Prism.StartAsync();
        await using var bot = await RunningBot.StartAsync(TwilioCitizen.Settings(twilio.Address));

        (await new TwilioCitizen(bot.Http).PostSignedAsync(path, new()
        {
            ["MessageSid"] = "SM00000000000000000000000000000001",
            ["From"] = from,
            ["To"] = path == TwilioCitizen.SmsPath ? TwilioCitizen.Number : "whatsapp:+14155238886",
            ["Body"] = text,
            ["NumMedia"] = "0",
        })).ShouldBe(HttpStatusCode.OK);

        await bot.AllSentAsync();
    }

    [Fact]
    public async Task A_call_to_the_team_is_taken()
    {
        await using var twilio = await Prism.StartAsync();
        var verdicts = new ConcurrentQueue<Answer>();
        await using var hotline = await Voice.Hotline.OpenAsync(twilio: async call =>
        {
            var verdict = await twilio.JudgeAsync(call);
            verdicts.Enqueue(verdict);
            return verdict;
        });
        await hotline.QueueAsync();

        (await hotline.RingAsync()).ShouldHaveSingleItem();

        verdicts.ShouldHaveSingleItem().Status.ShouldBe(StatusCodes.Status201Created);
    }

    [Fact]
    public async Task The_judge_refuses_what_the_document_does_not_allow()
    {
        await using var twilio = await Prism.StartAsync();
        var path = "/2010-04-01/Accounts/ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/Messages.json";

        var verdict = await twilio.JudgeAsync(new Call(path, "From=%2B15005550006&Body=Bonjour", 1));

        verdict.Status.ShouldBe(StatusCodes.Status422UnprocessableEntity);
    }
}
