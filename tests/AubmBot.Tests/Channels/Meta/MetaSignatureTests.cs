using System.Text;
using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;

namespace AubmBot.Tests.Channels.Meta;

public sealed class MetaSignatureTests
{
    static JsonElement Vectors => JsonDocument.Parse(Payload.Read("_tables", "signature-vectors.json")).RootElement.GetProperty("meta");

    [Fact]
    public void Every_vector_has_its_verdict()
    {
        var secret = Vectors.GetProperty("app_secret").GetString()!;
        var cases = Vectors.GetProperty("cases").EnumerateArray().ToList();
        cases.Count.ShouldBe(2);
        foreach (var vector in cases)
        {
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("body_ascii").GetString()!);
            var request = MetaSamples.With(body, vector.GetProperty("header").GetString());
            MetaSignature.Verify(request, [secret]).ShouldBe(
                vector.GetProperty("valid").GetBoolean() ? Verification.Genuine : Verification.Forged, vector.GetProperty("why").GetString());
        }
    }

    [Fact]
    public void While_the_secret_is_renewed_the_old_one_counts_as_well()
    {
        MetaSignature.Verify(MetaSamples.Signed("{}"u8.ToArray(), "old"), ["new", "old"]).ShouldBe(Verification.Genuine);
        MetaSignature.Verify(MetaSamples.Signed("{}"u8.ToArray(), "new"), ["new", "old"]).ShouldBe(Verification.Genuine);
        MetaSignature.Verify(MetaSamples.Signed("{}"u8.ToArray(), "older"), ["new", "old"]).ShouldBe(Verification.Forged);
    }

    [Theory]
    [InlineData("sha256=")]
    [InlineData("sha256")]
    [InlineData("sha1={0}")]
    [InlineData("{0}")]
    [InlineData("SHA256={0}")]
    [InlineData("sha256={0}0")]
    public void A_signature_in_another_form_is_refused(string form)
    {
        var hex = MetaSignature.Of("{}"u8, MetaSamples.AppSecret)["sha256=".Length..];
        MetaSignature.Verify(MetaSamples.With("{}"u8.ToArray(), string.Format(null, form, hex)), [MetaSamples.AppSecret]).ShouldBe(Verification.Forged);
    }

    [Fact]
    public void The_older_header_alone_is_none() => MetaSignature.Verify(
        new WebhookRequest("{}"u8.ToArray(), name => name == "X-Hub-Signature" ? "sha1=0" : null), [MetaSamples.AppSecret]).ShouldBe(Verification.Missing);
}
