using System.Net;
using System.Text;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Every recorded request of a call, with its recorded signature, through the running program.</summary>
public sealed class VoicePayloadTests
{
    static string Folder => Path.Combine(AppContext.BaseDirectory, "payloads", "twilio-voice");

    [Fact]
    public async Task Each_recorded_step_has_its_expected_outcome()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        foreach (var row in File.ReadAllLines(Path.Combine(Folder, "expected.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var answer = await PostAsync(bot, row);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, row[0]);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (row[4] == "ignored")
                body.ShouldBeEmpty(row[0]);
            else
                TwimlSchema.Read(body).Elements().ShouldNotBeEmpty(row[0]);
        }
    }

    [Fact]
    public async Task A_queue_hears_only_what_a_queue_may_play()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var row = File.ReadAllLines(Path.Combine(Folder, "expected.tsv")).Select(line => line.Split('\t')).Single(row => row[0].StartsWith("09", StringComparison.Ordinal));

        var body = await (await PostAsync(bot, row)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        TwimlSchema.Read(body).Elements().ShouldAllBe(verb => new[] { "Say", "Play", "Pause", "Gather", "Redirect", "Leave", "Hangup" }.Contains(verb.Name.LocalName));
        body.ShouldContain("deuxième position");
        body.ShouldContain("2 minutes");
    }

    [Fact]
    public async Task A_step_with_another_signature_is_refused_and_stores_nothing()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var row = File.ReadAllLines(Path.Combine(Folder, "expected.tsv"))[1].Split('\t');
        row[3] = "X-Twilio-Signature: AAAAIB8A8gyc9NW76qVGQ6rMM2Y=";

        (await PostAsync(bot, row)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await Webhooks.BotLooks.MessagesAsync(bot)).ShouldBeEmpty();
    }

    static Task<HttpResponseMessage> PostAsync(RunningBot bot, string[] row)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, row[2][Caller.PublicUrl.Length..])
        {
            Content = new StringContent(File.ReadAllText(Path.Combine(Folder, row[0])), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Twilio-Signature", row[3].Split(": ")[1]);
        return bot.Http.SendAsync(request);
    }
}
