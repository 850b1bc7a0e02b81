using System.Text;
using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Channels;

public abstract partial class ChannelContract
{
    [Fact]
    public async Task Each_recorded_payload_has_its_expected_outcome()
    {
        var seen = new HashSet<string?>();
        var wrong = new List<string>();
        foreach (var payload in Payload.All(Folder).Where(payload => payload.Method is "POST" or "GET"))
        {
            if (!PayloadsAreOneStream)
                seen.Clear();
            var outcome = await OutcomeAsync(Recorded(payload), seen);
            if (outcome != payload.Expected)
                wrong.Add($"{payload.File}: {outcome}, not {payload.Expected} ({payload.Why})");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_genuine_message_becomes_an_activity_that_can_be_answered()
    {
        var request = Genuine(BodySaying("bonjour"));
        (await Channel.VerifyAsync(request, Stop)).ShouldBe(Verification.Genuine);
        var activity = Channel.Parse(request).ShouldHaveSingleItem();
        activity.Type.ShouldBe(ActivityTypes.Message);
        activity.Text.ShouldBe("bonjour");
        activity.Id.ShouldNotBeNullOrEmpty();
        activity.ChannelId.ShouldNotBeNullOrEmpty();
        activity.Conversation?.Id.ShouldNotBeNullOrEmpty();
        activity.From?.Id.ShouldNotBeNullOrEmpty();
        Channel.Account.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_call_without_credentials_is_refused() =>
        (await Channel.VerifyAsync(WithoutCredentials(BodySaying("x")), Stop)).ShouldBe(Verification.Missing);

    [Fact]
    public async Task A_call_with_wrong_credentials_is_refused() =>
        (await Channel.VerifyAsync(WithWrongCredentials(BodySaying("x")), Stop)).ShouldBe(Verification.Forged);

    [Fact]
    public async Task A_body_that_was_altered_after_signing_is_refused()
    {
        foreach (var request in Altered)
            (await Channel.VerifyAsync(request, Stop)).ShouldBe(Verification.Forged);
    }

    [Fact]
    public async Task Without_a_configured_secret_the_webhook_is_closed()
    {
        ChannelHost closed;
        try
        {
            closed = WithoutSecret();
        }
        catch (ConfigurationProblemException)
        {
            // Where nothing works without the secret there is no start, and so no webhook.
            return;
        }
        await using var host = closed;
        (await host.Channel.VerifyAsync(Genuine(BodySaying("x")), Stop)).ShouldNotBe(Verification.Genuine);
        (await host.Channel.VerifyAsync(WithoutCredentials(BodySaying("x")), Stop)).ShouldNotBe(Verification.Genuine);
    }

    [Fact]
    public void A_repeated_delivery_is_known_by_its_id()
    {
        var body = BodySaying("bonjour");
        Channel.Parse(Genuine(body)).Single().Id.ShouldBe(Channel.Parse(Genuine(body)).Single().Id);
    }

    [Fact]
    public void An_unknown_event_is_ignored() => Channel.Parse(Genuine(UnknownEvent)).Where(NeedsAnswer).ShouldBeEmpty();

    [Fact]
    public void A_malformed_body_is_named_so()
    {
        string[] everywhere = ["", " ", "null", "[]", "\"x\"", "7", "{", "{}}", "{\"a\":1,}", "\u00EF\u00BB\u00BF{}", new string('[', 100_000)];
        byte[][] bodies = [[0xFF, 0xFE, 0x00], [0x7B, 0x22, 0xC3, 0x22, 0x7D], .. everywhere.Concat(AlsoMalformed).Select(Encoding.UTF8.GetBytes)];
        foreach (var body in bodies)
            Should.Throw<MalformedPayloadException>(() => Channel.Parse(Genuine(body)), string.Concat(Encoding.UTF8.GetString(body).Take(80)));
    }

    [Fact]
    public void Two_thousand_broken_bodies_give_an_activity_or_that_exception_and_nothing_else()
    {
        var random = new Random(20261124);
        var bodies = Payload.All(Folder).Select(payload => payload.Body).Where(body => body.Length > 0).ToList();
        for (var i = 0; i < 2_000; i++)
        {
            var body = Mutations.Of(bodies[random.Next(bodies.Count)], random);
            try
            {
                foreach (var activity in Channel.Parse(Genuine(body)))
                    ActivityJson.Read(ActivityJson.Write(activity)).Conversation!.Id.ShouldNotBeNull();
            }
            catch (MalformedPayloadException)
            {
                // The one exception the contract allows.
            }
            catch (Exception problem)
            {
                Assert.Fail($"body {i}: {problem.GetType().Name} for {Encoding.UTF8.GetString(body)}\n{problem}");
            }
        }
    }

    [Fact]
    public void French_Arabic_and_emoji_survive_the_way_in() =>
        Channel.Parse(Genuine(BodySaying(Tricky))).ShouldHaveSingleItem().Text.ShouldBe(Tricky);

    [Fact]
    public void A_zero_character_is_taken_out_because_no_database_stores_it() =>
        Channel.Parse(Genuine(BodySaying("a\0b"))).ShouldHaveSingleItem().Text.ShouldBe("ab");

    /// <summary>Whether the citizen waits for something after this activity.</summary>
    protected static bool NeedsAnswer(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => true,
        ActivityTypes.Event => activity.Name is EventNames.Join or EventNames.OptOut,
        ActivityTypes.ConversationUpdate => activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true,
        _ => false,
    };

    async Task<string> OutcomeAsync(WebhookRequest request, HashSet<string?> seen)
    {
        if (request.Method == "GET" && Channel is IHandshake handshake)
            return handshake.Answer(request).Status == 200 ? "answered" : "rejected";
        if (await Channel.VerifyAsync(request, Stop) != Verification.Genuine)
            return "rejected";
        return Channel.Parse(request).Where(activity => seen.Add(activity.Id)).Any(NeedsAnswer) ? "answered" : "ignored";
    }
}
