using System.Text;
using AubmBot.BotFramework.Text;
using CsCheck;

namespace AubmBot.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("D'accord !", "d accord")]
    [InlineData("ÉTÉ à Béni-Mellal", "ete a beni mellal")]
    [InlineData("œuvre", "ouvre")]
    [InlineData("  oui…  ", "oui")]
    [InlineData("نَعَمْ", "نعم")]
    [InlineData("نعـــــم", "نعم")]
    [InlineData("إلغاء", "الغاء")]
    [InlineData("أُولى", "اولي")]
    [InlineData("مدينة", "مدينه")]
    [InlineData("٣ مرّات", "3 مرات")]
    [InlineData("ﻻ", "لا")]
    [InlineData("!?", "")]
    [InlineData("", "")]
    public void Spellings_of_one_word_become_one(string typed, string folded) => Folding.Fold(typed).ShouldBe(folded);

    [Theory]
    [InlineData("\u200Fنعم\u200E", "نعم")]
    [InlineData("o\u200Bu\u200Di", "oui")]
    [InlineData("\uFEFFla", "la")]
    public void Invisible_characters_do_not_count(string typed, string folded) => Folding.Fold(typed).ShouldBe(folded);

    [Fact]
    public void Folding_twice_changes_nothing_more() => Anything.Sample(text =>
    {
        var once = Folding.Fold(text);
        return Folding.Fold(once) == once;
    }, iter: 20_000);

    [Fact]
    public void The_result_is_lower_case_words_with_single_spaces() => Anything.Sample(text =>
    {
        var folded = Folding.Fold(text);
        return folded == folded.Trim() && !folded.Contains("  ", StringComparison.Ordinal) && folded.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune);
    }, iter: 20_000);

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("oui \uDE00")]
    [InlineData("\uDE00\uD83D")]
    public void Half_a_character_is_no_reason_to_throw(string typed) => Should.NotThrow(() => Folding.Fold(typed));

    // Random UTF-16 units: lone surrogates, unassigned code points, controls.
    static Gen<string> Anything { get; } = Gen.OneOf(Gen.String, Gen.Char.Array[0, 30].Select(units => new string(units)));
}
