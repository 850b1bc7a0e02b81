using System.Globalization;
using System.Text;
using AubmBot.BotFramework.Text;
using CsCheck;

namespace AubmBot.Tests.Text;

public sealed class TextSplitterTests
{
    [Theory]
    [InlineData("Un.\n\nDeux, trois.", 10, "Un.|Deux,|trois.")]
    [InlineData("Premier paragraphe.\n\nSecond.", 25, "Premier paragraphe.|Second.")]
    [InlineData("Une phrase. Une autre phrase.", 20, "Une phrase.|Une autre phrase.")]
    [InlineData("هل هذا صحيح؟ نعم هو كذلك", 18, "هل هذا صحيح؟|نعم هو كذلك")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("  court  ", 160, "court")]
    [InlineData("", 160, "")]
    public void A_text_is_cut_where_a_reader_would_pause(string text, int limit, string parts) =>
        string.Join('|', TextSplitter.Split(text, limit)).ShouldBe(parts);

    [Fact]
    public void The_limit_counts_what_the_platform_counts()
    {
        var parts = TextSplitter.Split(new string('ش', 100), 50, Encoding.UTF8.GetByteCount);
        parts.Count.ShouldBe(4);
        parts.ShouldAllBe(part => Encoding.UTF8.GetByteCount(part) <= 50);
    }

    [Fact]
    public void A_limit_below_one_is_a_mistake_of_ours() =>
        Should.Throw<ArgumentOutOfRangeException>(() => TextSplitter.Split("texte", 0));

    [Fact]
    public void No_part_is_above_the_limit_and_only_white_space_is_lost() => Gen.Select(Texts, Gen.Int[2, 60]).Sample((text, limit) =>
    {
        var parts = TextSplitter.Split(text, limit);
        return parts.All(part => part.Length <= limit) && Ink(string.Concat(parts)) == Ink(text);
    }, iter: 20_000);

    [Fact]
    public void No_part_is_above_a_limit_in_bytes() => Gen.Select(Texts, Gen.Int[4, 60]).Sample((text, limit) =>
    {
        var parts = TextSplitter.Split(text, limit, Encoding.UTF8.GetByteCount);
        return parts.All(part => Encoding.UTF8.GetByteCount(part) <= limit) && Ink(string.Concat(parts)) == Ink(text);
    }, iter: 20_000);

    // Every piece fits the least limit: none of them ever has to be cut.
    [Fact]
    public void No_character_that_a_reader_sees_as_one_is_cut() => Gen.Select(Texts, Gen.Int[12, 60]).Sample((text, limit) =>
    {
        var whole = Characters(text);
        return TextSplitter.Split(text, limit).SelectMany(Characters).SequenceEqual(whole);
    }, iter: 20_000);

    [Fact]
    public void Hundreds_of_marks_on_one_letter_do_not_break_the_limit_nor_a_surrogate_pair()
    {
        var zalgo = "a" + string.Concat(Enumerable.Repeat("\u0301\U0001D165", 500));
        var parts = TextSplitter.Split(zalgo, 100);
        parts.ShouldAllBe(part => part.Length <= 100 && !char.IsLowSurrogate(part.First()) && !char.IsHighSurrogate(part.Last()));
        string.Concat(parts).ShouldBe(zalgo);
    }

    [Fact]
    public void A_hundred_thousand_characters_are_cut_in_one_go() =>
        TextSplitter.Split(string.Concat(Enumerable.Repeat("كلمة ", 20_000)), 4096).Count.ShouldBeInRange(24, 40);

    static Gen<string> Texts { get; } = Gen.OneOf(
        "a", "z", "é", "e\u0301", "ش", "نَ", "ـ", "5", "😀", "👍🏽", "👨‍👩‍👧‍👦", "🇲🇦", "n\u0303\u0323", " ", " ", "\n", "\n\n", ". ", "؟ ", "، ")
        .Array[0, 120].Select(string.Concat);

    static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static List<string> Characters(string text)
    {
        var characters = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(text); each.MoveNext();)
            if (!string.IsNullOrWhiteSpace(each.GetTextElement()))
                characters.Add(each.GetTextElement());
        return characters;
    }
}
