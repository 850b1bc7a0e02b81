using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;

namespace AubmBot.Tests.Prompts;

/// <summary>The languages, sentences and form texts of dialogs/ as they are, without teaching the engine the topics.</summary>
sealed class RealLanguages : ILanguages
{
    static readonly Lazy<RealLanguages> Read = new(() => new RealLanguages());

    readonly Dictionary<string, SentenceReader> _sentences;

    RealLanguages()
    {
        var files = new DialogFiles(Folder);
        All = [.. files.LanguageFolders().OrderBy(code => code != "fr").Select(code => LanguageReader.Read(files, code))];
        _sentences = All.ToDictionary(language => language.Code, _ => new SentenceReader(new Dictionary<string, string>()));
        foreach (var code in _sentences.Keys)
            foreach (var file in (string[])["sentences.yaml", "count.yaml", "files.yaml", "whatsapp.yaml", "letters.yaml"])
                _sentences[code].Add(files.Read<object>(Path.Combine(code, file)), "", code);
        foreach (var file in files.In("forms"))
            FormReader.Read(files, file, _sentences);
        Places =
        [
            new Place("Béni Mellal", Names("Béni Mellal", "بني ملال"), ["bni mellal"]),
            new Place("Kasba Tadla", Names("Kasba Tadla", "قصبة تادلة"), ["tadla"]),
            new Place("Fquih Ben Salah", Names("Fquih Ben Salah", "الفقيه بن صالح"), ["lf9ih ben saleh"]),
            new Place("Azilal", Names("Azilal", "أزيلال"), []),
            new Place("Oued Zem", Names("Oued Zem", "وادي زم"), ["wad zem"]),
        ];
    }

    public static RealLanguages Instance => Read.Value;

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "dialogs");

    public IReadOnlyList<Language> All { get; }

    public IReadOnlyList<Place> Places { get; }

    public Language this[string code] => All.First(language => language.Code == code);

    public bool Speaks(string code) => _sentences.ContainsKey(code);

    public bool Has(string key, string language) => _sentences[language].Sentences.ContainsKey(key);

    public IReadOnlyList<string> Variants(string key, string language) => _sentences[language].Sentences.GetValueOrDefault(key, []);

    public string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var sentence = Variants(key, language) is [var first, ..] ? first : key;
        foreach (var (name, value) in values)
            sentence = sentence.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return sentence;
    }

    static Dictionary<string, string> Names(string french, string arabic) => new() { ["fr"] = french, ["ar"] = arabic };
}
