using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Forms;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Knowledge;

/// <summary>Reads the whole of <c>dialogs/</c>, and teaches the engine what is asked there.</summary>
public static class LibraryReader
{
    /// <param name="folder">The dialogs folder.</param>
    /// <param name="learnt">Saves the learning, where it was done before.</param>
    /// <exception cref="DialogsProblemException">The first file that cannot be used.</exception>
    public static Library Read(string folder, LearntFile? learnt = null)
    {
        // Both cores read: the topics here, the lexicon there.
        var lexicon = Task.Run(() => ReadLexicon(folder));
        return Read(folder, topics => Engine(TrainingRows(topics), lexicon.GetAwaiter().GetResult(), learnt));
    }

    static UnderstandingEngine Engine(List<TrainingRow> rows, Lexicon lexicon, LearntFile? learnt) =>
        learnt?.Load(rows, lexicon) ?? UnderstandingEngine.Train(rows, lexicon);

    /// <summary>As the other, with an engine from elsewhere: learning takes longer than all reading.</summary>
    internal static Library Read(string folder, Func<IEnumerable<Topic>, UnderstandingEngine> learn)
    {
        var files = new DialogFiles(folder);
        var agency = files.Read<Dictionary<string, AgencyFact>>("agency.yaml").ToDictionary(fact => fact.Key, fact => fact.Value.Value);
        // The first folder's language is the one that others fall back to; French is the administration's working language.
        var codes = files.LanguageFolders().OrderBy(code => code != "fr").ThenBy(code => code, StringComparer.Ordinal).ToList();
        if (codes.Count == 0)
            throw new DialogsProblemException($"no language: {folder} holds no folder with a {LanguageReader.FileName}");
        var sentences = codes.ToDictionary(code => code, _ => new SentenceReader(agency));
        foreach (var code in codes)
            foreach (var file in files.In(code).Where(file => Path.GetFileName(file) != LanguageReader.FileName))
                sentences[code].Add(files.Read<object>(file), "", file);
        var forms = files.In("forms").Select(file => FormReader.Read(files, file, sentences)).ToDictionary(form => form.Id);
        var topics = files.In("knowledge").Select(file => TopicReader.Read(files, file, sentences[codes[0]])).ToDictionary(topic => topic.Id);
        return new Library
        {
            Languages = [.. codes.Select(code => LanguageReader.Read(files, code))],
            Sentences = sentences.ToDictionary(language => language.Key, language => language.Value.Sentences),
            Topics = topics,
            Forms = forms,
            Places = ReadPlaces(files),
            Agency = agency,
            Menu = [.. files.Read<List<string>>("menu.yaml").Select(Target.Parse)],
            Hotline = HotlineReader.Read(files),
            Engine = learn(topics.Values),
        };
    }

    static List<TrainingRow> TrainingRows(IEnumerable<Topic> topics) =>
    [
        .. from topic in topics
           from kind in topic.Questions
           from question in kind.Value
           select new TrainingRow(question, topic.Id, kind.Key),
    ];

    static Lexicon ReadLexicon(string folder)
    {
        try
        {
            return Lexicon.Load(Path.Combine(folder, "lexicon"));
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw new DialogsProblemException($"lexicon: {problem.Message}", problem);
        }
    }

    static List<Place> ReadPlaces(DialogFiles files) =>
    [
        .. from province in files.Read<List<ProvinceYaml>>("places.yaml")
           from commune in province.Communes
           select new Place(commune.Names["fr"], commune.Names, commune.Also),
    ];

    sealed class AgencyFact
    {
        public string Value { get; set; } = "";
        public bool Confirmed { get; set; }
        public string Source { get; set; } = "";
    }

    sealed class ProvinceYaml
    {
        public Dictionary<string, string> Province { get; set; } = [];
        public List<CommuneYaml> Communes { get; set; } = [];
    }

    sealed class CommuneYaml
    {
        public Dictionary<string, string> Names { get; set; } = [];
        public List<string> Also { get; set; } = [];
    }
}
