using System.Text.Json;
using AubmBot.Channels.TwilioSms;

namespace AubmBot.Tests.Channels.TwilioSms;

public sealed class SmsSizeTests
{
    static readonly JsonElement Table = JsonDocument.Parse(Payload.Read("_tables", "gsm7.json")).RootElement;

    [Fact]
    public void Every_counted_text_costs_what_the_table_says()
    {
        var vectors = Table.GetProperty("vectors").EnumerateArray().ToList();
        vectors.Count.ShouldBe(27);
        foreach (var vector in vectors)
            SmsSize.Of(vector.GetProperty("text").GetString()!).ShouldBe(
                new SmsSize(vector.GetProperty("encoding").GetString()!, vector.GetProperty("units").GetInt32(), vector.GetProperty("segments").GetInt32()),
                vector.GetRawText());
    }

    [Fact]
    public void The_alphabet_is_the_standards_and_nothing_else()
    {
        var basic = Table.GetProperty("basic_in_code_order_0x00_to_0x7F").EnumerateArray().Select(item => item.GetString()![0]).Where(c => c != '\u001B').ToHashSet();
        var extension = Table.GetProperty("extension").EnumerateObject().Select(item => item.Value.GetString()![0]).ToHashSet();
        basic.Count.ShouldBe(127);
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            Gsm7.Holds([c]).ShouldBe(basic.Contains(c) || extension.Contains(c), $"U+{(int)c:X4}");
            if (Gsm7.Holds([c]))
                Gsm7.Cost(c).ShouldBe(extension.Contains(c) ? 2 : 1, $"U+{(int)c:X4}");
        }
    }

    [Theory]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    [InlineData(459, 3)]
    [InlineData(460, 4)]
    public void Joined_segments_of_the_alphabet_hold_153(int length, int segments) =>
        SmsSize.Of(new string('a', length)).Segments.ShouldBe(segments);

    [Theory]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    [InlineData(201, 3)]
    [InlineData(202, 4)]
    public void Joined_segments_of_Arabic_hold_67(int length, int segments) =>
        SmsSize.Of(new string('م', length)).Segments.ShouldBe(segments);

    [Fact]
    public void A_pair_that_does_not_fit_begins_the_next_segment()
    {
        SmsSize.Of(new string('a', 152) + "€" + new string('a', 152)).ShouldBe(new SmsSize("GSM-7", 306, 3));
        SmsSize.Of(new string('م', 66) + "😀" + new string('م', 66)).ShouldBe(new SmsSize("UCS-2", 134, 3));
    }

    [Fact]
    public void Half_a_character_is_counted_and_breaks_nothing() => SmsSize.Of("a\uD83D").ShouldBe(new SmsSize("UCS-2", 2, 1));
}
