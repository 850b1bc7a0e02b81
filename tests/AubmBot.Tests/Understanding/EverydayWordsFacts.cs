using AubmBot.Core.Understanding;
using AubmBot.Core.Understanding.Text;

namespace AubmBot.Tests.Understanding;

/// <summary>What the engine knows of the four writings before anybody wrote a lexicon for it.</summary>
public class EverydayWordsFacts
{
    [Theory]
    [InlineData("كيفاش", "كيف")]
    [InlineData("kifach", "comment")]
    [InlineData("شحال", "combien")]
    [InlineData("ch7al", "كم")]
    [InlineData("علاش", "لماذا")]
    [InlineData("بغيت", "أريد")]
    [InlineData("ما هي", "شنو")]
    [InlineData("flous", "نقود")]
    [InlineData("بلاصة", "endroit")]
    [InlineData("sba7", "صباح")]
    [InlineData("فابور", "gratuit")]
    public void A_word_means_the_same_in_every_writing(string one, string other) => Meaning(one).ShouldBe(Meaning(other));

    /// <summary>Standard Arabic says "not" apart, Darija around the verb: in one word or in two.</summary>
    [Theory]
    [InlineData("ماوصلتش")]
    [InlineData("ما وصلتش")]
    public void A_verb_says_that_it_is_negated_and_keeps_its_meaning(string text)
    {
        var (word, negated) = LastWord(text);
        negated.ShouldBeTrue();
        Meaning(word).ShouldBe(Meaning("وصلت"));
    }

    [Theory]
    [InlineData("وصلت")]
    [InlineData("كيفاش")]
    [InlineData("ما هو عيش")]
    public void What_only_ends_in_the_same_letter_is_not_negated(string text) => LastWord(text).Negated.ShouldBeFalse();

    [Fact]
    public void A_word_of_no_table_has_no_meaning() => Meaning("قنطرة").ShouldBeEmpty();

    [Theory]
    [InlineData("كيخدم", "تخدم")]
    [InlineData("غادي نربط", "أربط")]
    [InlineData("مانربطش", "نربطها")]
    [InlineData("والملف", "ملفات")]
    [InlineData("parcelles", "parcelle")]
    public void What_is_written_onto_a_word_does_not_change_its_stem(string one, string other) => LastStem(one).ShouldBe(LastStem(other));

    [Theory]
    [InlineData("من")]
    [InlineData("دار")]
    [InlineData("r+2")]
    [InlineData("ل")]
    public void A_short_word_is_its_own_stem(string word) => LastStem(word).ShouldBe(word);

    /// <summary>No row of the training shares a word with its question, apart from what is written in another way.</summary>
    [Theory]
    [InlineData("فين نقدر نلقى الفلوس ديالي", "money")]
    [InlineData("وقتاش غادي توصل لاكارط", "arrival")]
    [InlineData("علاش مابغيتش تخدم", "broken")]
    [InlineData("imta twsel lacarte", "arrival")]
    public void Rows_in_standard_Arabic_teach_questions_in_Darija(string question, string topic)
    {
        TrainingRow[] rows =
        [
            new("أين أجد أموالي", "money", "ar"), new("أين النقود الخاصة بي", "money", "ar"),
            new("متى تصل بطاقتي", "arrival", "ar"), new("كم أنتظر حتى تصل البطاقة", "arrival", "ar"),
            new("لماذا لا تعمل", "broken", "ar"), new("لا تعمل منذ أمس", "broken", "ar"),
        ];
        UnderstandingEngine.Train(rows, Lexicon.Empty).Understand(question, UnderstandingContext.Start).Candidates[0].Topic.ShouldBe(topic);
    }

    [Fact]
    public void A_word_of_every_day_alone_is_not_answered() =>
        Trained.Engine.Understand("صيفط", UnderstandingContext.Start).Outcome.ShouldNotBe(Outcome.Answer);

    static ulong[] Meaning(string text)
    {
        var sentence = Normaliser.Normalise(text);
        var tokens = new Token[Tokeniser.Most];
        return EverydayWords.At(sentence, tokens.AsSpan(0, Tokeniser.Split(sentence, tokens)), out _).ToArray();
    }

    static (string Word, bool Negated) LastWord(string text)
    {
        var sentence = Normaliser.Normalise(text);
        var tokens = new Token[Tokeniser.Most];
        var count = Tokeniser.Split(sentence, tokens);
        var word = Negation.Bare(sentence, tokens.AsSpan(0, count), count - 1, out var negated);
        return (word.Of(sentence).ToString(), negated);
    }

    static string LastStem(string text)
    {
        var sentence = Normaliser.Normalise(text);
        var tokens = new Token[Tokeniser.Most];
        var last = tokens[Tokeniser.Split(sentence, tokens) - 1];
        return Stem.Of(last.Of(sentence), last.Arabic).ToString();
    }
}
