using System.Text.Json.Nodes;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.X;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.X;

public sealed class XMessageTests : IAsyncLifetime
{
    PlatformStub _x = null!;
    ChannelHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _x = await PlatformStub.StartAsync(_ => XSamples.Usual());
        _host = new ChannelHost((services, configuration) => services.AddX(configuration), XSamples.Settings(_x.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _x.DisposeAsync();
    }

    [Theory]
    [InlineData("1 &lt; 2 &amp; 3 &gt; 2", "1 < 2 & 3 > 2")]
    [InlineData("&amp;lt;b&amp;gt; &amp;amp;", "&lt;b&gt; &amp;")]
    [InlineData("&eacute;", "&eacute;")]
    public void Escaped_characters_are_read_once(string sent, string read) => Read(XSamples.Message(sent)).Single().Text.ShouldBe(read);

    [Fact]
    public void The_citizen_the_time_and_the_name_come_with_the_message()
    {
        var message = Read(XSamples.Message("Bonjour")).Single();
        message.Id.ShouldBe("954491830116155396");
        message.Conversation!.Id.ShouldBe(XSamples.Citizen);
        message.From!.Name.ShouldBe("Amina");
        message.Timestamp.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1516403560557));
    }

    [Fact]
    public void A_chosen_option_is_known_by_its_id()
    {
        var message = Read(Payload.Read("x-dm", "05_quick_reply.json")).Single();
        message.ButtonId.ShouldBe("lang:ar");
        message.Text.ShouldBe("العربية");
    }

    [Fact]
    public void A_picture_loses_the_link_that_X_put_into_the_text()
    {
        var message = Read(XSamples.Message("Mon plan https://t.co/abc123", Picture)).Single();
        message.Text.ShouldBe("Mon plan");
        message.Attachments!.Single().ContentType.ShouldBe("image/jpeg");
        Read(XSamples.Message("https://t.co/abc123", Picture)).Single().Text.ShouldBeNull();
    }

    [Fact]
    public void A_link_that_the_citizen_wrote_stays() => Read(XSamples.Message("https://t.co/zzz")).Single().Text.ShouldBe("https://t.co/zzz");

    [Fact]
    public void A_shared_place_is_a_location()
    {
        var place = Read(XSamples.Message("ici", message => message["message_data"]!["attachment"] = JsonNode.Parse(
            """{"type":"location","location":{"shared_coordinate":{"coordinates":{"type":"Point","coordinates":[-6.35,32.33]}}}}"""))).Single();
        var content = place.Attachments!.Single();
        content.ContentType.ShouldBe(AttachmentTypes.Location);
        content.Content!.Value.GetProperty("latitude").GetDouble().ShouldBe(32.33);
    }

    [Fact]
    public void A_message_to_another_subscribed_account_is_left_to_it()
    {
        Read(XSamples.Message("x", forUser: "99")).ShouldBeEmpty();
        Read(XSamples.Message("x", message => message["target"]!["recipient_id"] = "99")).ShouldBeEmpty();
    }

    [Fact]
    public void Access_that_was_taken_back_is_told_to_the_operator()
    {
        Read("""{"user_event":{"revoke":{"date_time":"2026-01-01T00:00:00Z","source":{"user_id":"4337869213"}}}}"""u8.ToArray()).ShouldBeEmpty();
        _host.Logs.Lines.ShouldContain(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(XSamples.Us, StringComparison.Ordinal));
    }

    [Fact]
    public void An_encrypted_message_is_told_and_not_answered()
    {
        Read("""{"data":{"event_type":"chat.received","payload":{"encrypted":"x"}}}"""u8.ToArray()).ShouldBeEmpty();
        _host.Logs.Lines.ShouldContain(line => line.StartsWith("Information", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_is_posted_to_the_citizen_signed_for_the_account()
    {
        (await SendAsync(XSamples.Reply("Bonjour"))).ProviderId.ShouldBe("128341038123");
        var call = _x.Requests.Single();
        call.Path.ShouldBe($"/2/dm_conversations/with/{XSamples.Citizen}/messages");
        call.Headers["Authorization"].ShouldStartWith($"OAuth oauth_consumer_key=\"{XSamples.ConsumerKey}\"");
        call.Text.ShouldBe("""{"text":"Bonjour"}""");
    }

    [Fact]
    public async Task What_is_no_account_is_not_called()
    {
        (await SendAsync(XSamples.Reply("x", "../tweets"))).Failure.ShouldBe(SendFailure.ContactGone);
        _x.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_leaves_an_unknown_outcome()
    {
        _x.Next(new StubAnswer(200, "<html>", "text/html"));
        (await SendAsync(XSamples.Reply("x"))).Failure.ShouldBe(SendFailure.OutcomeUnknown);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99999999999999")]
    [InlineData("soon")]
    public async Task A_reset_that_makes_no_sense_is_no_wait(string reset)
    {
        _x.Next(new StubAnswer(429) { Headers = [("x-rate-limit-reset", reset)] });
        var outcome = await SendAsync(XSamples.Reply("x"));
        outcome.Failure.ShouldBe(SendFailure.RateLimited);
        outcome.RetryAfter.ShouldBeNull();
    }

    [Fact]
    public void X_has_no_typing() => _host.Channel.Render(new Activity { Type = ActivityTypes.Typing }).ShouldBeEmpty();

    static void Picture(JsonObject message) => message["message_data"]!["attachment"] = JsonNode.Parse(
        """{"type":"media","media":{"id":"1","type":"photo","url":"https://t.co/abc123","media_url_https":"https://ton.x.com/1.1/ton/data/dm/1/2/3.jpg"}}""");

    IReadOnlyList<Activity> Read(byte[] body) => _host.Channel.Parse(XSamples.Signed(body));

    Task<SendOutcome> SendAsync(Activity reply) =>
        _host.Channel.SendAsync(_host.Channel.Render(reply).Single(), TestContext.Current.CancellationToken);
}
