using System.Net;
using AubmBot.Channels.Twilio;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Clients;

/// <summary>What Twilio's library signs is heard, and what is signed here it takes for genuine.</summary>
public sealed class TwilioLibraryTests
{
    static readonly Dictionary<string, string> Arabic = new()
    {
        ["MessageSid"] = "SM00000000000000000000000000000001",
        ["From"] = "+212600000001",
        ["To"] = TwilioCitizen.Number,
        ["FromCity"] = "",
        ["Body"] = "السلام عليكم، أريد معرفة الوثائق & les pièces + « 100 % » ?",
        ["NumMedia"] = "0",
        ["MediaUrl10"] = "x",
        ["_b"] = "1",
        ["a.b"] = "2",
    };

    [Theory]
    [InlineData("")]
    [InlineData("?foo=1&bar=It's+%C3%A9")]
    public async Task A_request_that_the_library_signed_is_heard(string query)
    {
        var url = TwilioCitizen.PublicUrl + TwilioCitizen.SmsPath + query;
        var signature = await TwilioLibrary.SignAsync(TwilioCitizen.Token, url, Arabic);
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TwilioCitizen.Settings(platform.Address));
        var twilio = new TwilioCitizen(bot.Http);
        (await twilio.PostAsync(TwilioCitizen.SmsPath + query, TwilioCitizen.Form(Arabic), signature)).ShouldBe(HttpStatusCode.OK);
        (await twilio.PostAsync(TwilioCitizen.WhatsAppPath + query, TwilioCitizen.Form(Arabic), signature)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_library_accepts_what_is_signed_here()
    {
        const string url = "https://bot.example.org/api/twilio-sms?a=b";
        KeyValuePair<string, string>[] repeated = [new("Digits", "5678"), new("Digits", "1234"), new("Digits", "1234"), new("Sid", "CA1"), new("Empty", "")];
        var signature = TwilioSignature.Of(TwilioCitizen.Token, url, repeated);
        (await TwilioLibrary.AcceptsAsync(TwilioCitizen.Token, url, new { Digits = (string[])["5678", "1234", "1234"], Sid = "CA1", Empty = "" }, signature)).ShouldBeTrue();
        (await TwilioLibrary.AcceptsAsync(TwilioCitizen.Token, url, new { Digits = (string[])["5678", "1234"], Sid = "CA2", Empty = "" }, signature)).ShouldBeFalse();
        (await TwilioLibrary.AcceptsAsync(TwilioCitizen.Token, url, Arabic, TwilioSignature.Of(TwilioCitizen.Token, url, [.. Arabic]))).ShouldBeTrue();
    }
}
