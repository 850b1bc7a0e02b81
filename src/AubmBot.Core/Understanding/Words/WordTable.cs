using YamlDotNet.RepresentationModel;

namespace AubmBot.Core.Understanding.Words;

/// <summary>Named groups of words, each in up to four writings: concepts, foreign objects, openers.</summary>
sealed class WordTable
{
    readonly Dictionary<(string Name, string Kind), string[]> words = [];
    readonly List<string> names = [];

    /// <summary>The groups, in the order of the file.</summary>
    public IReadOnlyList<string> Names => names;

    public void Read(YamlFile file, string name, YamlNode node)
    {
        if (names.Contains(name))
            throw file.Wrong(node, $"\"{name}\" stands there twice");
        names.Add(name);
        foreach (var (kind, list) in file.Entries(node))
        {
            if (!Kinds.Written.Contains(kind))
                throw file.Wrong(list, $"\"{kind}\" is none of {string.Join(", ", Kinds.Written)}");
            words[(name, kind)] = file.Texts(list);
        }
    }

    /// <summary>Every word of a group, whatever its writing.</summary>
    public IEnumerable<string> Of(string name) => Kinds.Written.SelectMany(kind => words.GetValueOrDefault((name, kind), []));

    /// <summary>The words of a group in one writing, as the file has them.</summary>
    public string[] Written(string name, string kind) => words.GetValueOrDefault((name, kind), []);

    /// <summary>The words of a group in one kind of language, borrowed from the nearest kind when it has none.</summary>
    public string[] Of(string name, string kind)
    {
        foreach (var source in Kinds.Sources(kind))
        {
            if (words.TryGetValue((name, source), out var found) && found.Length > 0)
                return found;
        }

        return [];
    }
}
