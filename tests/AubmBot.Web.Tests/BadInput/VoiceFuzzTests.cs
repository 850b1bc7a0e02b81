using System.Globalization;
using System.Net;
using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Tests.Channels;
using AubmBot.Web.Tests.Payloads;
using AubmBot.Web.Tests.Voice;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>A thousand broken steps of calls with a good signature: the caller never meets a 500, and the next call is answered.</summary>
public sealed class VoiceFuzzTests(ITestOutputHelper output)
{
    static readonly HttpStatusCode[] Expected =
        [HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden];

    [Fact]
    public async Task A_thousand_broken_steps_of_calls_bring_no_500()
    {
        var seed = Number("AUBMBOT_FUZZ_SEED", 20261126);
        output.WriteLine($"AUBMBOT_FUZZ_SEED={seed}");
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>(Caller.Settings) { ["Logging:LogLevel:Default"] = "None" });
        var random = new Random(seed);
        var good = Payload.All("twilio-voice");
        var seen = new HashSet<HttpStatusCode>();

        for (var i = Number("AUBMBOT_FUZZ_BODIES", 1_000); i > 0; i--)
        {
            var step = good[i % good.Count];
            var body = Mutations.Of(step.Body, random);
            using var answer = await PostAsync(bot, step.Url, body);
            answer.StatusCode.ShouldBeOneOf(Expected, $"seed {seed}: {step.Url} gave {answer.StatusCode} for {Encoding.UTF8.GetString(body)}");
            TellsNothing.Of(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            seen.Add(answer.StatusCode);
        }

        seen.ShouldContain(HttpStatusCode.OK, "steps that can still be read were among them");
        var caller = new Caller(bot.Http, from: "+212612345679");
        await caller.DialAsync();
        caller.Gather.ShouldNotBeNull("the next call is answered");
    }

    static Task<HttpResponseMessage> PostAsync(RunningBot bot, string url, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url[Caller.PublicUrl.Length..], UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.Add(TwilioSignature.Header, Signature(url, body));
        return bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    // What is no form cannot be signed as one.
    static string Signature(string url, byte[] body)
    {
        try
        {
            return TwilioSignature.Of(Caller.Token, url, TwilioForm.Read(body).Fields);
        }
        catch (MalformedPayloadException)
        {
            return "unreadable";
        }
    }

    static int Number(string variable, int standard) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;
}
