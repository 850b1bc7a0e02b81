namespace AubmBot.Core.Understanding.Words;

/// <summary>What each topic is made of, and the words that hold a generated sentence together.</summary>
sealed class Templates
{
    readonly Dictionary<string, string[][]> topics = [];

    /// <summary>Groups "openers", "closers" and "links".</summary>
    public WordTable Frames { get; } = new();

    /// <summary>For each topic its lines; a line is its slots, such as "note", "a|b" or "how?".</summary>
    public IReadOnlyDictionary<string, string[][]> Topics => topics;

    public static Templates Read(YamlFile file, IReadOnlyCollection<string> known)
    {
        var templates = new Templates();
        foreach (var (name, node) in file.Entries(file.Root))
        {
            if (name is "openers" or "closers" or "links")
            {
                templates.Frames.Read(file, name, node);
                continue;
            }

            var lines = file.Texts(node).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
            var unknown = lines.SelectMany(line => line).SelectMany(Choices).FirstOrDefault(choice => !known.Contains(choice));
            if (unknown is not null)
                throw file.Wrong(node, $"\"{unknown}\" is neither a concept nor a group of foreign.yaml");
            templates.topics[name] = lines;
        }

        return templates;
    }

    /// <summary>The concepts that may fill a slot.</summary>
    public static string[] Choices(string slot) => slot.TrimEnd('?').Split('|');

    /// <summary>Whether a slot may stay empty.</summary>
    public static bool Optional(string slot) => slot.EndsWith('?');
}
