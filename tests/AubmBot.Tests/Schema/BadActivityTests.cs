using System.Text;
using System.Text.Json;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Schema;

/// <summary>What is no activity is refused in one way, so that every door can answer 400.</summary>
public sealed class BadActivityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("""{"type":"message" """)]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""{"type":42}""")]
    [InlineData("""{"text":{"a":1}}""")]
    [InlineData("""{"attachments":{}}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    public void What_is_not_an_activity_is_refused(string json) => Refused(json);

    [Theory]
    [InlineData("""{"type":"message","type":"event"}""")]
    [InlineData("""{"from":{"id":"1","id":"2"}}""")]
    [InlineData("""{"strange":1,"strange":2}""")]
    [InlineData("""{"channelData":{"a":1,"a":2}}""")]
    public void A_property_given_twice_is_refused(string json) => Refused(json);

    [Fact]
    public void Nesting_beyond_what_any_platform_sends_is_refused()
    {
        Refused(Nested(40));
        Refused(Nested(100_000));
        Should.NotThrow(() => ActivityJson.Read(Nested(20)));
    }

    [Theory]
    [InlineData("""{"text":"\ud83d"}""")]
    [InlineData("""{"text":"\ude00 after"}""")]
    [InlineData("""{"from":{"id":"\ud800"}}""")]
    [InlineData("""{"value":"\ud800"}""")]
    [InlineData("""{"value":{"language":"\ud800"}}""")]
    [InlineData("""{"channelData":["\udfff"]}""")]
    [InlineData("""{"entities":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"value":{"\ud800":1}}""")]
    public void Half_a_character_is_refused_wherever_it_stands(string json) => Refused(json);

    [Theory]
    [InlineData("{\"text\":\"?\"}")]
    [InlineData("{\"value\":\"?\"}")]
    public void Bytes_that_are_no_utf8_are_refused(string json)
    {
        var bytes = Encoding.ASCII.GetBytes(json);
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xC3;
        Should.Throw<JsonException>(() => ActivityJson.Read(bytes));
    }

    [Fact]
    public void A_whole_character_written_as_two_escapes_is_read() =>
        ActivityJson.Read("""{"text":"\ud83d\ude00"}""").Text.ShouldBe("😀");

    static void Refused(string json)
    {
        Should.Throw<JsonException>(() => ActivityJson.Read(json));
        Should.Throw<JsonException>(() => ActivityJson.Read(Encoding.UTF8.GetBytes(json)));
    }

    static string Nested(int depth) =>
        $$"""{"channelData":{{string.Concat(Enumerable.Repeat("[", depth))}}{{string.Concat(Enumerable.Repeat("]", depth))}}}""";
}
