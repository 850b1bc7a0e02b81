using AubmBot.Core.Understanding.Text;
using CsCheck;

namespace AubmBot.Tests.Understanding;

public class NormaliserFacts
{
    /// <summary>Any UTF-16, lone surrogates included, with the letters that matter here more often than by chance.</summary>
    static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char,
        Gen.Char['\u0600', '\u06FF'],
        Gen.Char['\u0300', '\u036F'],
        Gen.Char['\u2000', '\u206F'],
        Gen.Char['\uD800', '\uDFFF'],
        Gen.Char['a', 'z'],
        Gen.Char['0', '9']).Array[0, 60].Select(characters => new string(characters));

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        AnyText.Sample(text => Normaliser.Normalise(Normaliser.Normalise(text)).ShouldBe(Normaliser.Normalise(text)));

    [Fact]
    public void Any_text_can_be_normalised_and_cut_into_words()
    {
        AnyText.Sample(text =>
        {
            var sentence = Normaliser.Normalise(text);
            var tokens = new Token[Tokeniser.Most];
            var count = Tokeniser.Split(sentence, tokens);
            foreach (var token in tokens.AsSpan(0, count))
                token.Of(sentence).Length.ShouldBeGreaterThan(0);
        });
    }

    [Fact]
    public void References_survive_inside_any_sentence() =>
        Gen.Select(Gen.Int[0, 99999], Gen.Int[2000, 2099], AnyText).Sample((number, year, around) =>
            Normaliser.Normalise($"{around} AUBM-{year}-{number:00000} {around}"[^Math.Min(4000, (2 * around.Length) + 17)..])
                .ShouldContain($"aubm-{year}-{number:00000}"));

    [Theory]
    [InlineData("Éléphant À CŒUR", "elephant a coeur")]
    [InlineData("أُريدُ رخصةَ البناءِ", "اريد رخصه البنا")]
    [InlineData("الرخصـــــة", "الرخصه")]
    [InlineData("شكراااااا", "شكرا")]
    [InlineData("merciiiii", "merci")]
    [InlineData("٠٦٦١٢٣٤٥٦٧", "0661234567")]
    [InlineData("\u2067AUBM-777-2026\u2069", "aubm-777-2026")]
    [InlineData("https://www.rokhas.ma", "https://www.rokhas.ma")]
    [InlineData("  a \t\n b  ", "a b")]
    public void One_word_has_one_form(string typed, string normal) => Normaliser.Normalise(typed).ShouldBe(normal);

    [Fact]
    public void A_flood_of_text_is_cut() => Normaliser.Normalise(new string('7', 100_000)).Length.ShouldBe(Normaliser.Longest);

    [Theory]
    [InlineData("rokhsat", "رخصة")]
    [InlineData("r5sa", "رخصة")]
    [InlineData("wakala", "الوكالة")]
    [InlineData("lmilaf", "ملف")]
    [InlineData("mowadaf", "موظف")]
    [InlineData("plan", "بلان")]
    [InlineData("chikaya", "شكاية")]
    [InlineData("ma3lomat", "المعلومات")]
    public void Arabizi_French_and_Arabic_spellings_share_one_skeleton(string latin, string arabic) =>
        Bones(latin).ShouldBe(Bones(arabic));

    static string Bones(string word)
    {
        var normal = Normaliser.Normalise(word);
        var skeleton = new char[Skeleton.Longest + 2];
        return new string(skeleton, 0, Skeleton.Write(normal, normal[0] >= '\u0600', skeleton));
    }
}
