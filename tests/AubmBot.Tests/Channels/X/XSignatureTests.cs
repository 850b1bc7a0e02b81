using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.X;

namespace AubmBot.Tests.Channels.X;

public sealed class XSignatureTests
{
    static JsonElement Vectors => JsonDocument.Parse(Payload.Read("_tables", "signature-vectors.json")).RootElement.GetProperty("x");

    static XSignature Signature => new(Vectors.GetProperty("consumer_secret").GetString()!);

    [Fact]
    public void Each_recorded_challenge_has_its_answer()
    {
        foreach (var vector in Vectors.GetProperty("crc").EnumerateArray())
        {
            var asked = Uri.EscapeDataString(vector.GetProperty("crc_token").GetString()!);
            var answer = Signature.Answer($"/api/x?nonce=1&crc_token={asked}");
            answer.Status.ShouldBe(200);
            answer.ContentType.ShouldBe("application/json");
            JsonDocument.Parse(answer.Body).RootElement.GetProperty("response_token").GetString()
                .ShouldBe(vector.GetProperty("response_token").GetString());
        }
    }

    [Theory]
    [InlineData("/api/x")]
    [InlineData("/api/x?")]
    [InlineData("/api/x?crc_token")]
    [InlineData("/api/x?crc_token=")]
    [InlineData("/api/x?a_crc_token=1")]
    public void A_question_without_a_challenge_is_refused(string pathAndQuery) => Signature.Answer(pathAndQuery).Status.ShouldBe(400);

    [Theory]
    [InlineData("sha256=")]
    [InlineData("fokohWJHHQl4W89KF5AugPR0xyTfQN84tpTjcO8zZ8M=")]
    [InlineData("sha1=fokohWJHHQl4W89KF5AugPR0xyTfQN84tpTjcO8zZ8M=")]
    public void Only_the_documented_form_of_a_signature_counts(string header) =>
        Signature.Verify(XSamples.Request(Payload.Read("x-dm", "01_dm.json"), header)).ShouldBe(Verification.Forged);
}
