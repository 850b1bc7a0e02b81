using System.Text;
using System.Text.Json;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using Microsoft.Extensions.Configuration;

namespace AubmBot.Tests.Channels.Twilio;

public sealed class TwilioSignatureTests
{
    const string Path = "/api/twilio-sms";

    static readonly JsonElement Vectors = Table();

    [Fact]
    public void Every_published_vector_is_judged_as_twilio_judges_it()
    {
        var token = Vectors.GetProperty("auth_token").GetString()!;
        var cases = Vectors.GetProperty("cases").EnumerateArray().ToList();
        cases.Count.ShouldBe(10);
        foreach (var vector in cases)
            TwilioSignature.IsGenuine(token, Text(vector, "url"), Fields(vector.GetProperty("params")), Text(vector, "signature"))
                .ShouldBe(vector.GetProperty("valid").GetBoolean(), vector.GetRawText());
    }

    [Fact]
    public void A_body_that_is_no_form_is_proven_by_its_hash_in_the_address()
    {
        var options = Options(("AuthToken", "12345"), ("Channels:PublicBaseUrl", "https://mycompany.com"));
        foreach (var vector in Vectors.GetProperty("json_body_cases").EnumerateArray())
        {
            var path = Text(vector, "url")["https://mycompany.com".Length..];
            var body = Encoding.UTF8.GetBytes(Text(vector, "body"));
            new TwilioSignature(options).Verify(TwilioSamples.Request(body, path, Text(vector, "signature"))).ShouldBe(Verification.Genuine);
            body[1] ^= 1;
            new TwilioSignature(options).Verify(TwilioSamples.Request(body, path, Text(vector, "signature"))).ShouldBe(Verification.Forged);
        }
    }

    [Fact]
    public void Fields_are_in_the_order_of_their_bytes_and_not_of_a_language()
    {
        KeyValuePair<string, string>[] fields = [new("a.b", "1"), new("_x", "2"), new("MediaUrl10", "3"), new("MediaUrl2", "4"), new("Z", "5"), new("é", "6")];
        KeyValuePair<string, string>[] ordered = [new("MediaUrl10", "3"), new("MediaUrl2", "4"), new("Z", "5"), new("_x", "2"), new("a.b", "1"), new("é", "6")];
        var joined = string.Concat(ordered.Select(field => field.Key + field.Value));
        TwilioSignature.Of("t", "https://x", fields).ShouldBe(TwilioSignature.Of("t", $"https://x{joined}", []));
    }

    [Theory]
    [InlineData("https://a/b?c=d:1", "https://a:443/b?c=d:1", "https://a/b?c=d:1")]
    [InlineData("http://a", "http://a:80", "http://a")]
    [InlineData("https://a:8443?x", "https://a:8443?x", "https://a?x")]
    [InlineData("https://u:9@a/b", "https://u:9@a:443/b", "https://u:9@a/b")]
    [InlineData("https://[::1]/b", "https://[::1]:443/b", "https://[::1]/b")]
    [InlineData("https://[::1]:81/b", "https://[::1]:81/b", "https://[::1]/b")]
    public void An_address_has_a_port_or_not(string url, string with, string without) =>
        SignedAddress.Of(url).ShouldBe((with, without));

    [Fact]
    public void While_a_token_is_replaced_both_sign()
    {
        var body = TwilioSamples.Form(("Body", "bonjour à tous"), ("FromCity", ""));
        var both = new TwilioSignature(Options(("SecondaryAuthToken", TwilioSamples.OtherToken)));
        both.Verify(TwilioSamples.Signed(body, Path)).ShouldBe(Verification.Genuine);
        both.Verify(TwilioSamples.Signed(body, Path, TwilioSamples.OtherToken)).ShouldBe(Verification.Genuine);
        new TwilioSignature(Options()).Verify(TwilioSamples.Signed(body, Path, TwilioSamples.OtherToken)).ShouldBe(Verification.Forged);
    }

    [Fact]
    public void A_question_by_get_signs_its_address_only()
    {
        var request = TwilioSamples.Signed([], $"{Path}?Digits=1&Body=It's+amazing") with { Method = "GET" };
        new TwilioSignature(Options()).Verify(request).ShouldBe(Verification.Genuine);
        new TwilioSignature(Options()).Verify(request with { PathAndQuery = $"{Path}?Digits=2&Body=It's+amazing" }).ShouldBe(Verification.Forged);
    }

    [Fact]
    public void The_address_is_the_public_one_and_its_query_stays_as_sent()
    {
        var body = TwilioSamples.Form(("Body", "x"));
        var behindAPrefix = new TwilioSignature(Options(("Channels:PublicBaseUrl", "https://Bot.example.org/aubm/")));
        var signature = TwilioSignature.Of(TwilioSamples.Token, $"https://Bot.example.org/aubm{Path}?a=%c3%A9+b", [new("Body", "x")]);
        behindAPrefix.Verify(TwilioSamples.Request(body, $"{Path}?a=%c3%A9+b", signature)).ShouldBe(Verification.Genuine);
        behindAPrefix.Verify(TwilioSamples.Request(body, $"{Path}?a=%C3%A9+b", signature)).ShouldBe(Verification.Forged);
    }

    [Fact]
    public void What_is_no_form_is_not_genuine()
    {
        var body = "Body=%zz"u8.ToArray();
        new TwilioSignature(Options()).Verify(TwilioSamples.Signed(body, Path)).ShouldBe(Verification.Forged);
    }

    static TwilioOptions Options(params (string, string?)[] changes) => TwilioOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(TwilioSamples.Settings(new Uri("http://127.0.0.1:1"), changes)).Build())!;

    static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    static List<KeyValuePair<string, string>> Fields(JsonElement parameters) => [.. parameters.EnumerateObject().SelectMany(field =>
        field.Value.ValueKind == JsonValueKind.Array
            ? field.Value.EnumerateArray().Select(value => KeyValuePair.Create(field.Name, value.GetString()!))
            : [KeyValuePair.Create(field.Name, field.Value.GetString()!)])];

    static JsonElement Table() => JsonDocument.Parse(Payload.Read("_tables", "signature-vectors.json")).RootElement.GetProperty("twilio");
}
