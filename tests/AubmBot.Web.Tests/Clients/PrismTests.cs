using System.Net;
using AubmBot.Web.Tests.Webhooks;

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
    public async Task The_judge_refuses_what_the_document_does_not_allow()
    {
        await using var twilio = await Prism.StartAsync();
        using var http = new HttpClient { BaseAddress = twilio.Address };
        http.DefaultRequestHeaders.Authorization = new("Basic", "QUM6eA==");
        using var form = new FormUrlEncodedContent([new("From", TwilioCitizen.Number), new("Body", "Bonjour")]);

        using var answer = await http.PostAsync(
            new Uri("/2010-04-01/Accounts/ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/Messages.json", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
