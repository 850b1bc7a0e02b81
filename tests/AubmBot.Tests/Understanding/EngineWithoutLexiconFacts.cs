using AubmBot.Core.Understanding;

namespace AubmBot.Tests.Understanding;

/// <summary>The engine must serve any set of intents, not only ours.</summary>
public class EngineWithoutLexiconFacts
{
    static readonly TrainingRow[] Rows =
    [
        new("what time do you open", "hours", "en"), new("opening hours please", "hours", "en"), new("are you open today", "hours", "en"),
        new("I lost my card", "card", "en"), new("my card was stolen", "card", "en"), new("block my card", "card", "en"),
        new("send money abroad", "transfer", "en"), new("how do I transfer money", "transfer", "en"),
        new("transfer to my sister", "transfer", "en"),
    ];

    static readonly UnderstandingEngine Engine = UnderstandingEngine.Train(Rows, Lexicon.Empty);

    [Theory]
    [InlineData("somebody stole the card", "card")]
    [InlineData("when are you open", "hours")]
    [InlineData("money transfer", "transfer")]
    public void A_few_rows_are_enough_to_learn_from(string text, string topic) =>
        Engine.Understand(text, UnderstandingContext.Start).Candidates[0].Topic.ShouldBe(topic);

    /// <summary>As many intents and rows as the public banking sets have, in words that no lexicon holds.</summary>
    [Fact]
    public void Seventy_seven_intents_are_told_apart()
    {
        var chance = new Random(1);
        string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstvz"[chance.Next(14)]}{"aeiou"[chance.Next(5)]}"));
        string[] frames = [.. Enumerable.Range(0, 30).Select(_ => Word())];
        var intents = Enumerable.Range(0, 77).Select(_ => Enumerable.Range(0, 6).Select(_ => Word()).ToArray()).ToArray();
        string Sentence(string[] words) => string.Join(' ', frames[chance.Next(30)], words[chance.Next(6)], frames[chance.Next(30)], words[chance.Next(6)]);
        List<TrainingRow> Write(int rows) =>
            [.. intents.SelectMany((words, i) => Enumerable.Range(0, rows).Select(_ => new TrainingRow(Sentence(words), $"intent {i}", "x")))];

        Evaluation.Run(UnderstandingEngine.Train(Write(40), Lexicon.Empty), Write(5)).Accuracy.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Without_rows_to_abstain_from_known_words_are_never_abstained() =>
        Rows.ShouldAllBe(row => Engine.Understand(row.Text, UnderstandingContext.Start).Outcome != Outcome.Abstain);

    [Fact]
    public void Without_any_row_everything_is_abstained() =>
        UnderstandingEngine.Train([], Lexicon.Empty).Understand("bonjour", UnderstandingContext.Start).Outcome.ShouldBe(Outcome.Abstain);

    [Fact]
    public void A_malformed_line_is_named()
    {
        using var file = new StringReader("text\tlang\texpected\nbonjour\tfr\tgreeting\nsalut\tfr\n");
        Should.Throw<InvalidDataException>(() => QuestionFile.Read(file, "q.tsv")).Message.ShouldStartWith("q.tsv, line 3");
    }

    [Fact]
    public void A_mistake_in_the_lexicon_is_named_with_its_line()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "concepts.yaml"), "note:\n  fr: note\n  german: Notiz\n");
        Should.Throw<InvalidDataException>(() => Lexicon.Load(folder)).Message.ShouldStartWith("concepts.yaml, line 3");
    }
}
