using System.Globalization;
using System.Net;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Tests.Channels;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>A thousand broken forms with a good signature: whatever comes, the answer is a plain status, and the bot goes on.</summary>
public sealed class TwilioFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_thousand_broken_forms_bring_no_500()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("AUBMBOT_FUZZ_SEED") ?? "20261125", CultureInfo.InvariantCulture);
        output.WriteLine($"AUBMBOT_FUZZ_SEED={seed}");
        await using var platform = await Platform.StartAsync();
        var settings = TwilioCitizen.Settings(platform.Address);
        settings["Logging:LogLevel:Default"] = "None";
        await using var bot = await RunningBot.StartAsync(settings);
        var twilio = new TwilioCitizen(bot.Http);
        var random = new Random(seed);
        var good = Payload.All("twilio-sms").Concat(Payload.All("twilio-whatsapp")).ToArray();
        var seen = new HashSet<HttpStatusCode>();

        var bodies = int.Parse(Environment.GetEnvironmentVariable("AUBMBOT_FUZZ_BODIES") ?? "1000", CultureInfo.InvariantCulture);
        for (var i = 0; i < bodies; i++)
        {
            var path = new Uri(good[i % good.Length].Url).AbsolutePath;
            var body = Mutations.Of(good[i % good.Length].Body, random);
            var status = await twilio.PostAsync(path, body, Signature(path, body));
            status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden], $"seed {seed}: {Encoding.UTF8.GetString(body)}");
            seen.Add(status);
        }

        seen.Count.ShouldBe(3, "good, broken and unreadable forms were among them");
        await bot.IdleAsync();
        (await bot.MessagesAsync()).ShouldAllBe(row => row.State != Core.Conversations.MessageState.Parked);
        var said = platform.Said.Count;
        // Somebody else: the number that all this came from is flooding, and is left without an answer for that.
        (await twilio.SayAsync("Bonjour", from: "+212600000077")).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        platform.Said.Count.ShouldBeGreaterThan(said);
    }

    // What is no form cannot be signed as one.
    static string Signature(string path, byte[] body)
    {
        try
        {
            return TwilioSignature.Of(TwilioCitizen.Token, TwilioCitizen.PublicUrl + path, TwilioForm.Read(body).Fields);
        }
        catch (MalformedPayloadException)
        {
            return "unreadable";
        }
    }
}
