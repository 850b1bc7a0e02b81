using System.Collections.Frozen;
using System.Globalization;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Text;

namespace AubmBot.Core.Knowledge;

/// <summary>Reads <c>language.yaml</c>: who speaks it, in which direction, and the words a citizen may answer with.</summary>
static class LanguageReader
{
    public const string FileName = "language.yaml";

    public static Language Read(DialogFiles files, string code)
    {
        var file = Path.Combine(code, FileName);
        var yaml = files.Read<LanguageYaml>(file);
        if (yaml.Direction is not ("ltr" or "rtl"))
            throw new DialogsProblemException($"{file}: direction is ltr or rtl");
        return new Language(code, yaml.Name, CultureOf(yaml.Culture, file), yaml.Direction == "rtl", new WordLists(
            yaml.Words.ToFrozenDictionary(list => list.Key, list => (IReadOnlySet<string>)list.Value.Select(Folding.Fold).ToFrozenSet()),
            yaml.Numbered.ToFrozenDictionary(list => list.Key, list => ByWord(list.Value, file))))
        {
            Plurals = new PluralRules([.. yaml.Plurals.Select(rule => Rule(rule.Key, rule.Value, file))]),
        };
    }

    static CultureInfo CultureOf(string name, string file)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new DialogsProblemException($"{file}: there is no culture {name}");
        }
    }

    static IReadOnlyDictionary<string, int> ByWord(Dictionary<int, List<string>> list, string file)
    {
        var words = new Dictionary<string, int>();
        foreach (var (number, spellings) in list)
            foreach (var word in spellings.Select(Folding.Fold))
                if (!words.TryAdd(word, number) && words[word] != number)
                    throw new DialogsProblemException($"{file}: '{word}' stands for {words[word]} and for {number}");
        return words.ToFrozenDictionary();
    }

    // "3-10", or "3-10 of 100": in the rest of a division by a hundred.
    static PluralRule Rule(string category, string numbers, string file) => numbers.Split(" of ") switch
    {
        [var span] when Span(span) is var (first, last) => new PluralRule(category, first, last),
        [var span, var modulo] when Span(span) is var (first, last) && int.TryParse(modulo, out var rest) && rest > 0 => new PluralRule(category, first, last, rest),
        _ => throw new DialogsProblemException($"{file}: the plural {category} goes with '{numbers}', which is neither \"1\" nor \"3-10\" nor \"3-10 of 100\""),
    };

    static (int First, int Last)? Span(string text)
    {
        var ends = text.Split('-');
        return ends.Length <= 2 && int.TryParse(ends[0], out var first) && int.TryParse(ends[^1], out var last) ? (first, last) : null;
    }

    sealed class LanguageYaml
    {
        public string Name { get; set; } = "";
        public string Culture { get; set; } = "";
        public string Direction { get; set; } = "";
        public Dictionary<string, List<string>> Words { get; set; } = [];
        public Dictionary<string, Dictionary<int, List<string>>> Numbered { get; set; } = [];
        public Dictionary<string, string> Plurals { get; set; } = [];
    }
}
