using System.Text.RegularExpressions;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Knowledge.Checks;
using AubmBot.Core.Understanding;
using AubmBot.Tests.Data;

namespace AubmBot.Tests.Knowledge;

/// <summary>A copy of dialogs/ in which an editor makes a mistake.</summary>
sealed class EditedDialogs : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    static readonly Lazy<UnderstandingEngine> Engine =
        new(() => UnderstandingEngine.Train([new TrainingRow("bonjour", "a", "fr"), new TrainingRow("merci", "b", "fr")], Lexicon.Empty));

    readonly TemporaryFolder _folder = new();

    public EditedDialogs()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories))
        {
            var copy = _folder[Path.GetRelativePath(Source, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static string Source => Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>Replaces the first place where a pattern fits a line or several; there must be one.</summary>
    public EditedDialogs With(string file, string pattern, string replacement)
    {
        var text = File.ReadAllText(_folder[file]);
        var edited = new Regex(pattern, RegexOptions.Multiline).Replace(text, replacement, 1);
        edited.ShouldNotBe(text, $"{file} holds nothing like {pattern}");
        File.WriteAllText(_folder[file], edited);
        return this;
    }

    /// <summary>Begins another language with the files of one that is there.</summary>
    public EditedDialogs WithLanguage(string code, string like)
    {
        Directory.CreateDirectory(_folder[code]);
        foreach (var file in Directory.EnumerateFiles(_folder[like], "*.yaml"))
            File.Copy(file, Path.Combine(_folder[code], Path.GetFileName(file)));
        return this;
    }

    /// <summary>What the check says of it.</summary>
    public IReadOnlyList<Finding> Findings(DateOnly? today = null) => DialogsCheck.Run(Read(), today ?? Today, source: null);

    /// <summary>Why it cannot be read at all.</summary>
    public string Problem() => Should.Throw<DialogsProblemException>(Read).Message;

    public void Dispose() => _folder.Dispose();

    // The check asks the engine only for its lexicon, which LexiconReviewFacts look at.
    Library Read() => LibraryReader.Read(_folder.Path, _ => Engine.Value);
}
