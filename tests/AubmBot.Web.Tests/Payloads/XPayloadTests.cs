using System.Net;
using System.Text.Json;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>Every recorded delivery of X, through the webhook of the running program.</summary>
public sealed class XPayloadTests
{
    public static TheoryData<string> Deliveries => Payload.Requests("x-dm");

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task A_delivery_has_its_expected_outcome(string file)
    {
        var payload = Payload.Of("x-dm", file);
        await using var platform = await Platform.StartAsync(_ => Task.FromResult(new Answer(201, """{"data":{"dm_event_id":"1"}}""")));
        await using var bot = await RunningBot.StartAsync(Settings(platform.Address));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/x") { Content = new ByteArrayContent(payload.Body) };
        request.Headers.Add("x-twitter-webhooks-signature", payload.Secret);

        using var answer = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await bot.IdleAsync();
        (answer.StatusCode, platform.Calls.Count > 0).ShouldBe(payload.Expected switch
        {
            "answered" => (HttpStatusCode.OK, true),
            "ignored" => (HttpStatusCode.OK, false),
            _ => (HttpStatusCode.Forbidden, false),
        });
        platform.Calls.ShouldAllBe(call => call.Path == "/2/dm_conversations/with/3001969357/messages");
    }

    [Fact]
    public async Task The_hourly_challenge_is_answered_as_recorded()
    {
        var payload = Payload.All("x-dm").Single(row => row.Method == "GET");
        await using var bot = await RunningBot.StartAsync(Settings(new Uri("http://127.0.0.1:1/")));
        using var answer = await bot.Http.GetAsync(new Uri(payload.Url).PathAndQuery, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement
            .GetProperty("response_token").GetString().ShouldBe("sha256=UWJ+0RDhHIwyO4MG2IC40Uq3cc5i1I/nY5IQLbGpme4=");
    }

    [Fact]
    public async Task The_door_is_closed_where_x_is_not_configured()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["environment"] = "Production" });
        using var answer = await bot.Http.GetAsync("/api/x?crc_token=1", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public static Dictionary<string, string> Settings(Uri api) => new()
    {
        ["Channels:X:ConsumerKey"] = "x-consumer-key-test",
        ["Channels:X:ConsumerSecret"] = "x-consumer-secret-test",
        ["Channels:X:AccessToken"] = "4337869213-access-token-test",
        ["Channels:X:AccessTokenSecret"] = "x-access-token-secret-test",
        ["Channels:X:UserId"] = "4337869213",
        ["Channels:X:ApiBaseUrl"] = api.AbsoluteUri,
    };
}
