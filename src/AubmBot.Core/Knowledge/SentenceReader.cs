using System.Text;

namespace AubmBot.Core.Knowledge;

/// <summary>Sentences by key: nested maps become dotted keys, a list holds variants, facts of the agency are filled in.</summary>
sealed class SentenceReader(IReadOnlyDictionary<string, string> agency)
{
    readonly Dictionary<string, IReadOnlyList<string>> _sentences = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sentences => _sentences;

    /// <param name="node">What YAML gave: a map, a list or a scalar.</param>
    /// <param name="key">Its key so far; empty at the root.</param>
    /// <param name="file">For the message when it is none of these.</param>
    public void Add(object? node, string key, string file)
    {
        switch (node)
        {
            case IDictionary<object, object> map:
                foreach (var (name, value) in map)
                    Add(value, key.Length == 0 ? $"{name}" : $"{key}.{name}", file);
                break;
            case IEnumerable<object> list:
                Set(key, [.. list.Select(item => Fill($"{item}"))], file);
                break;
            case string text:
                Set(key, [Fill(text)], file);
                break;
            default:
                throw new DialogsProblemException($"{file}: {key} has no text");
        }
    }

    /// <summary>A text with <c>{phone}</c> and the like replaced; other names stay for the moment it is said.</summary>
    public string Fill(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text.TrimEnd();
        var filled = new StringBuilder(text);
        foreach (var (name, value) in agency)
            filled.Replace($"{{{name}}}", value);
        return filled.ToString().TrimEnd();
    }

    void Set(string key, IReadOnlyList<string> variants, string file)
    {
        if (!_sentences.TryAdd(key, variants))
            throw new DialogsProblemException($"{file}: the key {key} stands twice");
    }
}
