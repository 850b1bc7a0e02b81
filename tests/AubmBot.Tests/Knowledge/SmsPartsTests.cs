using System.Text.Json;
using AubmBot.Core.Knowledge.Checks;

namespace AubmBot.Tests.Knowledge;

/// <summary>Judged by the counted texts of <c>payloads/_tables/gsm7.json</c> (3GPP TS 23.038).</summary>
public sealed class SmsPartsTests
{
    static readonly JsonElement Table = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "payloads", "_tables", "gsm7.json"))).RootElement;

    public static TheoryData<string, int> Counted =>
        [.. Table.GetProperty("vectors").EnumerateArray().Select(vector => (vector.GetProperty("text").GetString()!, vector.GetProperty("segments").GetInt32()))];

    [Fact]
    public void There_are_27_counted_texts() => Counted.Count.ShouldBe(27);

    // An empty text is none in the table; to whoever asks whether an answer fits, none and one are the same.
    [Theory, MemberData(nameof(Counted))]
    public void A_text_takes_the_parts_that_were_counted(string text, int parts) => SmsParts.Of(text).ShouldBe(Math.Max(parts, 1));

    [Fact]
    public void Every_letter_of_the_alphabet_is_known_and_the_escape_is_none()
    {
        foreach (var letter in Table.GetProperty("basic_in_code_order_0x00_to_0x7F").EnumerateArray().Select(letter => letter.GetString()!))
            SmsParts.Of(string.Concat(Enumerable.Repeat(letter, 160))).ShouldBe(letter == "\u001b" ? 3 : 1, letter);
        foreach (var letter in Table.GetProperty("extension").EnumerateObject().Select(letter => letter.Value.GetString()!))
            (SmsParts.Of(string.Concat(Enumerable.Repeat(letter, 80))), SmsParts.Of(string.Concat(Enumerable.Repeat(letter, 81)))).ShouldBe((1, 2), letter);
    }
}
