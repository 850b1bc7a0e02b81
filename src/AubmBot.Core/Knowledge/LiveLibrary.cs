using System.Text;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Understanding;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Knowledge;

/// <summary>
/// The library in use. A changed file is read within a second; one with a mistake is refused, loudly, and the last good
/// state stays.
/// </summary>
public sealed class LiveLibrary : ILanguages, IDisposable
{
    static readonly TimeSpan Settles = TimeSpan.FromMilliseconds(300);

    readonly string _folder;
    readonly ILogger<LiveLibrary> _logger;
    readonly LearntFile? _learnt;
    readonly FileSystemWatcher _watcher;
    readonly Timer _settled;
    readonly Lock _reading = new();
    volatile Library _current;

    /// <param name="folder">The dialogs folder.</param>
    /// <param name="logger">Hears what is read, and what is refused.</param>
    /// <param name="learnt">Where the engine's learning is kept, if it is.</param>
    /// <exception cref="DialogsProblemException">At start there is no last good state to keep.</exception>
    public LiveLibrary(string folder, ILogger<LiveLibrary> logger, string? learnt = null)
    {
        _folder = folder;
        _logger = logger;
        _learnt = learnt is null ? null : new LearntFile(learnt, logger);
        _current = LibraryReader.Read(folder, _learnt);
        // Learning leaves three times its result behind; given back at once, it is memory that a small server has for others.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _settled = new Timer(_ => Reload());
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        // Editors write a file in several steps: it is read when nothing has changed for a moment.
        FileSystemEventHandler changed = (_, _) => _settled.Change(Settles, Timeout.InfiniteTimeSpan);
        _watcher.Changed += changed;
        _watcher.Created += changed;
        _watcher.Deleted += changed;
        _watcher.Renamed += (_, _) => _settled.Change(Settles, Timeout.InfiniteTimeSpan);
    }

    public Library Current => _current;

    /// <summary>What is wrong with the files now, while an older state is in use; null while all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Told after a new state is in use, or was refused.</summary>
    public event Action? Changed;

    public IReadOnlyList<Language> All => _current.Languages;

    public Language this[string code] => _current.Languages.FirstOrDefault(language => language.Code == code) ?? _current.Languages[0];

    public bool Speaks(string code) => _current.Sentences.ContainsKey(code);

    public bool Has(string key, string language) => _current.Sentences.TryGetValue(language, out var sentences) && sentences.ContainsKey(key);

    public IReadOnlyList<string> Variants(string key, string language) =>
        _current.Sentences.TryGetValue(language, out var sentences) && sentences.TryGetValue(key, out var variants)
        || _current.Sentences[_current.Languages[0].Code].TryGetValue(key, out variants)
            ? variants
            : [];

    public string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var variants = Variants(key, language);
        if (variants.Count == 0)
            return key;
        if (values.IsEmpty)
            return variants[0];
        var sentence = new StringBuilder(variants[0]);
        foreach (var (name, value) in values)
            sentence.Replace($"{{{name}}}", value);
        return sentence.ToString();
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _settled.Dispose();
    }

    void Reload()
    {
        lock (_reading)
        {
            try
            {
                _current = LibraryReader.Read(_folder, _learnt);
                _logger.LogInformation("dialogs read again: {Topics} topics, {Forms} forms", _current.Topics.Count, _current.Forms.Count);
                Problem = null;
            }
            catch (Exception problem) when (problem is DialogsProblemException or IOException or KeyNotFoundException or ArgumentException)
            {
                // Logged before it is shown: whoever sees it in the health page finds its line.
                _logger.LogError("dialogs NOT taken over, the last good state stays in use: {Problem}", problem.Message);
                Problem = problem.Message;
            }
        }
        Changed?.Invoke();
    }
}
