using AubmBot.BotFramework.Text;
using CsCheck;

namespace AubmBot.Tests.Text;

public sealed class DigitsTests
{
    [Theory]
    [InlineData("٠١٢٣٤٥٦٧٨٩", "0123456789")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "0123456789")]
    [InlineData("رقم ٤٥ و 6", "رقم 45 و 6")]
    [InlineData("R+2", "R+2")]
    [InlineData("", "")]
    public void Digits_of_both_arabic_sets_are_read_as_0_to_9(string typed, string read) => Digits.ToLatin(typed).ShouldBe(read);

    [Fact]
    public void Arabic_separators_and_percent_sign_are_no_digits() => Digits.ToLatin("١٫٥٪؛٦٬٧").ShouldBe("1٫5٪؛6٬7");

    [Fact]
    public void Only_the_digits_remain() => Digits.Only("المرجع: ٤٨٢ 915-073/٦٤٢١.").ShouldBe("4829150736421");

    [Fact]
    public void Nothing_but_digits_is_ever_changed() => Gen.String.Sample(text =>
    {
        var latin = Digits.ToLatin(text);
        return latin.Length == text.Length && text.Zip(latin).All(pair => pair.First == pair.Second || char.IsAsciiDigit(pair.Second));
    });
}
