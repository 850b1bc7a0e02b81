using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;

namespace AubmBot.Tests.Channels.Meta;

public sealed class MetaChallengeTests
{
    [Fact]
    public void The_challenge_comes_back_as_plain_text() =>
        Ask("?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me").ShouldBe(new WebhookAnswer(200, "text/plain", "1158201444"));

    [Fact]
    public void The_order_of_the_parts_and_their_escapes_do_not_matter() =>
        Ask("?hub.verify_token=verify%2Dme&hub.challenge=aZ_9-x&hub.mode=%73ubscribe").ShouldBe(new WebhookAnswer(200, "text/plain", "aZ_9-x"));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=verify-m")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=VERIFY-ME")]
    [InlineData("?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=verify-me")]
    [InlineData("?hub_mode=subscribe&hub_challenge=1&hub_verify_token=verify-me")]
    [InlineData("?hub.mode=subscribe&hub.verify_token=verify-me")]
    [InlineData("?hub.mode=subscribe&hub.challenge=&hub.verify_token=verify-me")]
    [InlineData("?hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=verify-me")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1%0A&hub.verify_token=verify-me")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.challenge=2&hub.verify_token=verify-me")]
    public void Anything_else_is_refused_without_a_word(string query) => Ask(query).ShouldBe(new WebhookAnswer(403));

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 403)]
    public void A_challenge_has_a_bound(int length, int status) =>
        Ask($"?hub.mode=subscribe&hub.challenge={new string('1', length)}&hub.verify_token=verify-me").Status.ShouldBe(status);

    static WebhookAnswer Ask(string query) => MetaChallenge.Answer(
        new WebhookRequest(default, _ => null) { Method = "GET", PathAndQuery = $"/api/messenger{query}" }, MetaSamples.VerifyToken);
}
