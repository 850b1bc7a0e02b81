using AubmBot.BotFramework.Text;
using CsCheck;

namespace AubmBot.Tests.Text;

public sealed class DistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("tadla", "tadla", 0)]
    [InlineData("tadla", "", 5)]
    [InlineData("tadla", "tadl", 1)]
    [InlineData("tadla", "taddla", 1)]
    [InlineData("tadla", "tedla", 1)]
    [InlineData("tadla", "tadal", 1)]
    [InlineData("azilal", "khouribga", 8)]
    [InlineData("شكاية", "شكياة", 1)]
    public void One_slip_counts_one(string a, string b, int distance) => Distance.Between(a, b).ShouldBe(distance);

    [Fact]
    public void Words_of_more_than_64_letters_are_never_near()
    {
        Distance.Between(new string('a', 65), new string('a', 65)).ShouldBe(int.MaxValue);
        Distance.Between(new string('a', 64), new string('a', 64)).ShouldBe(0);
    }

    [Fact]
    public void It_is_as_far_there_as_back_and_never_farther_than_the_longer_word() => Gen.Select(Words, Words).Sample((a, b) =>
        Distance.Between(a, b) == Distance.Between(b, a)
        && Distance.Between(a, b) <= Math.Max(a.Length, b.Length)
        && Distance.Between(a, b) >= Math.Abs(a.Length - b.Length)
        && Distance.Between(a, b) == 0 == (a == b));

    [Theory]
    [InlineData("oui", "ouo", false)]
    [InlineData("delai", "delay", true)]
    [InlineData("autre", "autres", true)]
    [InlineData("autre", "outres", false)]
    [InlineData("reclamation", "reclamtaion", true)]
    [InlineData("reclamation", "reklamasion", true)]
    [InlineData("reclamation", "reklamasyon", false)]
    public void Short_words_must_be_right_longer_ones_may_have_a_slip_or_two(string known, string typed, bool isTypo) =>
        Distance.IsTypoOf(typed, known).ShouldBe(isTypo);

    static Gen<string> Words { get; } = Gen.Char["abcل"].Array[0, 9].Select(letters => new string(letters));
}
