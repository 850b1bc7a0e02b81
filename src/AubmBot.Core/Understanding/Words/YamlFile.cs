using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AubmBot.Core.Understanding.Words;

/// <summary>One file of the lexicon, read node by node so that a mistake is reported with its file and line.</summary>
sealed class YamlFile
{
    readonly string name;

    YamlFile(string name, YamlMappingNode root) => (this.name, Root) = (name, root);

    /// <summary>The file's outermost mapping; empty when the file does not exist.</summary>
    public YamlMappingNode Root { get; }

    public static YamlFile Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return new YamlFile(name, File.Exists(path) ? Load<YamlMappingNode>(path) ?? [] : []);
    }

    /// <summary>Reads a file that is one list.</summary>
    public static YamlFile ReadList(string path, out YamlSequenceNode list)
    {
        list = Load<YamlSequenceNode>(path) ?? [];
        return new YamlFile(Path.GetFileName(path), []);
    }

    static T? Load<T>(string path)
        where T : YamlNode
    {
        var name = Path.GetFileName(path);
        try
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(path);
            yaml.Load(reader);
            if (yaml.Documents.Count == 0)
                return null;
            return yaml.Documents[0].RootNode as T
                ?? throw new InvalidDataException($"{name}, line 1: the file is not of the expected shape");
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{name}, line {error.Start.Line}: {error.Message}", error);
        }
    }

    /// <summary>The entries of a mapping, by name and in the file's order.</summary>
    public IEnumerable<(string Name, YamlNode Value)> Entries(YamlNode node) =>
        node is YamlMappingNode mapping
            ? mapping.Children.Select(entry => (Text(entry.Key), entry.Value))
            : throw Wrong(node, "names with values are expected here");

    /// <summary>The value under a name, or null.</summary>
    public static YamlNode? Find(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>A text.</summary>
    public string Text(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Wrong(node, "a text is expected here");

    /// <summary>A list of texts, written as a YAML list or with commas.</summary>
    public string[] Texts(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Select(Text)],
        _ => Text(node).Split([',', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <summary>The error to throw for a node that cannot be.</summary>
    public InvalidDataException Wrong(YamlNode node, string why) => new($"{name}, line {node.Start.Line}: {why}");
}
