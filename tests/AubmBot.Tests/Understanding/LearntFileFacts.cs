using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using AubmBot.Tests.Channels.Stubs;
using AubmBot.Tests.Data;
using AubmBot.Tests.Dialogue;
using Microsoft.Extensions.Logging.Abstractions;

namespace AubmBot.Tests.Understanding;

/// <summary>What was learnt once is taken over by the next start, and only where learning would give the same.</summary>
public sealed class LearntFileFacts : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly CapturingLogs _log = new();
    readonly string _path;

    public LearntFileFacts()
    {
        _path = _folder["dialogs.learnt"];
        LearntFile.Save(Trained.Engine, _path);
    }

    [Fact]
    public void Loaded_and_learnt_engines_give_the_same_for_every_question()
    {
        var loaded = Load().ShouldNotBeNull();
        foreach (var text in Questions())
            Described(loaded.Understand(text, UnderstandingContext.Start)).ShouldBe(Described(Trained.Engine.Understand(text, UnderstandingContext.Start)), text);
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_loaded_is_saved_again_byte_by_byte()
    {
        LearntFile.Save(Load()!, _folder["again"]);
        File.ReadAllBytes(_folder["again"]).ShouldBe(File.ReadAllBytes(_path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(100_000)]
    public void Half_a_file_is_said_and_not_used(int length)
    {
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..length]);
        Load().ShouldBeNull();
        _log.Lines.ShouldHaveSingleItem().ShouldContain("damaged");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(17)]
    [InlineData(1_000_000)]
    public void A_file_in_which_one_bit_fell_over_is_said_and_not_used(int at)
    {
        var bytes = File.ReadAllBytes(_path);
        bytes[at] ^= 4;
        File.WriteAllBytes(_path, bytes);
        Load().ShouldBeNull();
        _log.Lines.ShouldHaveSingleItem().ShouldContain("damaged");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said_and_not_used()
    {
        using var held = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.None);
        Load().ShouldBeNull();
        _log.Lines.ShouldHaveSingleItem().ShouldContain("cannot be read");
    }

    [Fact]
    public void Another_question_makes_it_the_learning_of_other_dialogs()
    {
        new LearntFile(_path, _log).Load([.. Trained.Rows, new TrainingRow("wach mftou7in", "opening-hours", "darija-latn")], Trained.Lexicon).ShouldBeNull();
        _log.Lines.ShouldHaveSingleItem().ShouldContain("other dialogs");
    }

    [Fact]
    public void Another_word_of_the_lexicon_makes_it_the_learning_of_other_dialogs()
    {
        var lexicon = Directory.CreateDirectory(_folder["lexicon"]).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(SharedLibrary.Folder, "lexicon")))
            File.Copy(file, Path.Combine(lexicon, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(lexicon, "danger.yaml"), "\n# reviewed\n");
        new LearntFile(_path, _log).Load(Trained.Rows, Lexicon.Load(lexicon)).ShouldBeNull();
    }

    [Fact]
    public void Where_nothing_is_kept_the_engine_learns_without_a_word()
    {
        File.Delete(_path);
        Load().ShouldBeNull();
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_bot_whose_file_is_damaged_understands_all_the_same()
    {
        File.WriteAllBytes(_path, [1, 2, 3]);
        using var library = new LiveLibrary(SharedLibrary.Folder, NullLogger<LiveLibrary>.Instance, _path);
        library.Current.Engine.Understand("horaires d'ouverture", UnderstandingContext.Start).Candidates[0].Topic.ShouldBe("opening-hours");
    }

    public void Dispose() => _folder.Dispose();

    UnderstandingEngine? Load() => new LearntFile(_path, _log).Load(Trained.Rows, Trained.Lexicon);

    static IEnumerable<string> Questions() =>
    [
        .. Trained.Rows.Concat(Trained.Lexicon.Rows).Concat(KeptAside.HeldBack.Rows).Select(row => row.Text),
        .. QuestionFile.Read(Path.Combine(AppContext.BaseDirectory, "Understanding", "blind.tsv")).Select(row => row.Text),
        "", "12345", "؟", "zzzz qqqq", new string('a', 10_000),
    ];

    static string Described(Understood understood) => string.Join(' ',
        [understood.Outcome, understood.Language, understood.SmallTalk, understood.Danger, .. understood.Candidates, .. understood.Entities]);
}
