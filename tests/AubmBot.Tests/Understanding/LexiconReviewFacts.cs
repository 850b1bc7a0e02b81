using AubmBot.Core.Understanding;

namespace AubmBot.Tests.Understanding;

public sealed class LexiconReviewFacts : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_word_that_stands_twice_is_found()
    {
        Write("concepts.yaml", "note:\n  fr: note, fiche, note\n");
        Write("topics.yaml", "note.how: [note]\n");
        Lexicon.Load(_folder).Review().ShouldHaveSingleItem().ShouldBe(("concepts.yaml", "\"note\" stands twice in \"note\", fr"));
    }

    [Fact]
    public void A_concept_that_nothing_comes_of_is_found()
    {
        Write("concepts.yaml", "note:\n  fr: note\nmoon:\n  fr: lune\n");
        Write("topics.yaml", "note.how: [note]\n");
        Lexicon.Load(_folder).Review().ShouldHaveSingleItem()
            .ShouldBe(("concepts.yaml", "\"moon\" is part of no topic and no other file: nothing comes of its words"));
    }

    [Theory]
    [InlineData("topics.yaml", "a: [note]\nb: [noot]\n", "topics.yaml, line 2: \"noot\" is neither a concept nor a group of foreign.yaml")]
    [InlineData("concepts.yaml", "note:\n  fr: note\nnote:\n  fr: fiche\n", "concepts.yaml, line 3")]
    [InlineData("concepts.yaml", "note:\n  fr: [note\n", "concepts.yaml, line")]
    [InlineData("foreign.yaml", "cars:\n  french: voiture\n", "foreign.yaml, line 2")]
    [InlineData("out-of-scope.yaml", "fr:\n  - bonjour\nes:\n  - hola\n", "out-of-scope.yaml, line 4")]
    public void A_mistake_is_named_with_its_file_and_line(string file, string text, string problem)
    {
        Write("concepts.yaml", "note:\n  fr: note\n");
        Write(file, text);
        Should.Throw<InvalidDataException>(() => Lexicon.Load(_folder)).Message.ShouldStartWith(problem);
    }

    [Fact]
    public void Our_own_lexicon_leaves_nothing_to_ask() =>
        Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "dialogs", "lexicon")).Review().ShouldBeEmpty();

    void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
