using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.BotConnector;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.BotConnector;

public sealed class ConnectorSendingTests : IAsyncLifetime
{
    readonly List<Uri> _meant = [];
    PlatformStub _connector = null!;
    ConnectorDirectory _directory = null!;
    ChannelHost _local = null!;
    ChannelHost _registered = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await PlatformStub.StartAsync(ConnectorSamples.Usual);
        _directory = await ConnectorDirectory.StartAsync();
        _local = new ChannelHost(
            (services, configuration) => services.AddBotConnector(configuration, isDevelopment: true), new Dictionary<string, string?>());
        _registered = new ChannelHost(
            (services, configuration) => services.AddBotConnector(configuration, isDevelopment: false),
            ConnectorSamples.Registered(_directory.Address),
            before: () => new ToStub(_connector.Address, _meant));
    }

    public async ValueTask DisposeAsync()
    {
        await _local.DisposeAsync();
        await _registered.DisposeAsync();
        await _connector.DisposeAsync();
        await _directory.DisposeAsync();
    }

    [Fact]
    public async Task A_reply_is_posted_under_its_conversation_and_the_activity_it_answers()
    {
        var outcome = await _local.Channel.SendAsync(ConnectorSamples.Reply(_connector.Address.AbsoluteUri, "مرحبا"), Stop);
        outcome.ShouldBe(SendOutcome.Sent("sent-1"));
        var call = _connector.Requests.Single();
        (call.Method, call.Path).ShouldBe(("POST", "/v3/conversations/conv1%7Clivechat/activities/a-1"));
        call.Headers["Content-Length"].ShouldBe($"{call.Body.Length}");
        call.Headers["Content-Type"].ShouldStartWith("application/json");
        call.Headers.ShouldNotContainKey("Authorization");
        call.Text.ShouldContain("مرحبا");
    }

    [Fact]
    public async Task What_answers_nothing_is_posted_to_the_conversation()
    {
        var reply = ConnectorSamples.Reply(_connector.Address.AbsoluteUri, "x");
        reply.ReplyToId = null;
        await _local.Channel.SendAsync(reply, Stop);
        _connector.Requests.Single().Path.ShouldBe("/v3/conversations/conv1%7Clivechat/activities");
    }

    [Fact]
    public async Task Ids_cannot_climb_out_of_the_path()
    {
        var reply = ConnectorSamples.Reply(_connector.Address.AbsoluteUri, "x");
        reply.ReplyToId = "..";
        (await _local.Channel.SendAsync(reply, Stop)).Failure.ShouldBe(SendFailure.NotTrusted);
        reply.ReplyToId = "../../x?y#z";
        await _local.Channel.SendAsync(reply, Stop);
        _connector.Requests.Single().Path.ShouldBe("/v3/conversations/conv1%7Clivechat/activities/..%2F..%2Fx%3Fy%23z");
    }

    [Fact]
    public async Task A_hand_over_arrives_as_the_official_library_writes_it()
    {
        var sample = Payload.Read("botframework", "04_handoff_initiate.json");
        var activity = ActivityJson.Read(sample);
        activity.ServiceUrl = _connector.Address.AbsoluteUri;
        await _local.Channel.SendAsync(_local.Channel.Render(activity).Single(), Stop);
        var sent = JsonNode.Parse(_connector.Requests.Single().Body)!.AsObject();
        sent.Remove("serviceUrl");
        var expected = JsonNode.Parse(sample)!.AsObject();
        sent["timestamp"]!.GetValue<DateTimeOffset>().ShouldBe(expected["timestamp"]!.GetValue<DateTimeOffset>());
        sent.Remove("timestamp");
        expected.Remove("timestamp");
        JsonNode.DeepEquals(sent, expected).ShouldBeTrue(sent.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"id\":7}")]
    [InlineData("<html>")]
    [InlineData("{\"a\":{\"id\":\"inner\"},")]
    public async Task A_message_that_was_taken_is_sent_whatever_the_answer_looks_like(string body)
    {
        _connector.Next(new StubAnswer(200, body));
        (await _local.Channel.SendAsync(ConnectorSamples.Reply(_connector.Address.AbsoluteUri, "x"), Stop)).ShouldBe(SendOutcome.Sent(null));
    }

    [Fact]
    public async Task A_long_answer_is_read_for_its_id_and_an_endless_one_is_not()
    {
        _connector.Next(
            new StubAnswer(200, $$"""{"padding":"{{new string('x', 50_000)}}","id":"late"}"""),
            new StubAnswer(200, $$"""{"padding":"{{new string('x', 2_000_000)}}","id":"too-late"}"""));
        var reply = ConnectorSamples.Reply(_connector.Address.AbsoluteUri, "x");
        (await _local.Channel.SendAsync(reply, Stop)).ProviderId.ShouldBe("late");
        (await _local.Channel.SendAsync(reply, Stop)).ShouldBe(SendOutcome.Sent(null));
    }

    [Fact]
    public async Task A_date_to_wait_for_is_a_delay()
    {
        var until = _local.Time.GetUtcNow().AddSeconds(30);
        _connector.Next(new StubAnswer(429) { Headers = [("Retry-After", until.ToString("R"))] });
        var outcome = await _local.Channel.SendAsync(ConnectorSamples.Reply(_connector.Address.AbsoluteUri, "x"), Stop);
        outcome.RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_registered_bot_presents_its_own_token_and_keeps_it_until_five_minutes_before_its_end()
    {
        var reply = ConnectorSamples.Reply(ConnectorSamples.ServiceUrl, "x");
        await _registered.Channel.SendAsync(reply, Stop);
        _registered.Time.Advance(TimeSpan.FromMinutes(54));
        (await _registered.Channel.SendAsync(reply, Stop)).ShouldBe(SendOutcome.Sent("sent-1"));
        _connector.Requests.ShouldAllBe(call => call.Headers["Authorization"] == "Bearer granted-1");
        _directory.Calls.ShouldBe(["/token"]);
        _registered.Time.Advance(TimeSpan.FromMinutes(2));
        await _registered.Channel.SendAsync(reply, Stop);
        _directory.Calls.ShouldBe(["/token", "/token"]);
        _meant.ShouldContain(new Uri("https://smba.trafficmanager.net/emea/v3/conversations/conv1%7Clivechat/activities/a-1"));
    }

    [Fact]
    public async Task A_refused_token_is_not_used_again()
    {
        _connector.Next(new StubAnswer(401));
        var reply = ConnectorSamples.Reply(ConnectorSamples.ServiceUrl, "x");
        (await _registered.Channel.SendAsync(reply, Stop)).Failure.ShouldBe(SendFailure.NotAuthorised);
        (await _registered.Channel.SendAsync(reply, Stop)).Failure.ShouldBeNull();
        _directory.Calls.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_it_may_be_tried_again()
    {
        _directory.IsDown = true;
        var outcome = await _registered.Channel.SendAsync(ConnectorSamples.Reply(ConnectorSamples.ServiceUrl, "x"), Stop);
        (outcome.Failure, outcome.Code).ShouldBe((SendFailure.PlatformDown, "token-503"));
        _connector.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Our_password_and_token_stay_out_of_the_logs()
    {
        await _registered.Channel.SendAsync(ConnectorSamples.Reply(ConnectorSamples.ServiceUrl, "canary"), Stop);
        var log = string.Join('\n', _registered.Logs.Lines);
        foreach (var secret in new[] { ConnectorSamples.Password, "granted-1", "canary", "conv1", "/v3/" })
            log.ShouldNotContain(secret);
    }
}
