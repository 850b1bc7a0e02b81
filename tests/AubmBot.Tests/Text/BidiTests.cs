using AubmBot.BotFramework.Text;
using CsCheck;

namespace AubmBot.Tests.Text;

public sealed class BidiTests
{
    [Fact]
    public void A_reference_inside_arabic_is_isolated() => Bidi.Isolate("482 915").ShouldBe("\u2068482 915\u2069");

    [Theory]
    [InlineData("safe\u202Egpj.exe", "safegpj.exe")]
    [InlineData("\u2066a\u2067b\u2068c\u2069", "abc")]
    [InlineData("\u200E\u200F\u061Cنعم", "نعم")]
    [InlineData("a\u200B\uFEFFb", "ab")]
    [InlineData("a\0b\u0007c\u007Fd\u0085e\u009Ff", "abcdef")]
    public void Tricks_with_direction_and_invisible_characters_are_taken_out(string typed, string clean) => Bidi.Strip(typed).ShouldBe(clean);

    [Theory]
    [InlineData("une ligne\nune autre\tfin")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("می‌خواهم")]
    [InlineData("نَعَمْ")]
    public void What_a_reader_needs_stays(string text) => Bidi.Strip(text).ShouldBe(text);

    [Fact]
    public void No_control_character_but_new_line_and_tab_is_left() => Gen.String.Sample(text =>
        Bidi.Strip(text).All(c => c is '\n' or '\t' || (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069'))),
        iter: 20_000);
}
