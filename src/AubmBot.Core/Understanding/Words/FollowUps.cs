using AubmBot.Core.Understanding.Text;
using YamlDotNet.RepresentationModel;

namespace AubmBot.Core.Understanding.Words;

/// <summary>Short questions that mean the topic answered just before: "et combien ça coûte ?", "wch7al taman?".</summary>
sealed class FollowUps
{
    readonly Dictionary<string, Dictionary<string, string>> families = [];
    readonly Dictionary<string, string[]> untold = [];
    readonly List<(WordPhrase Words, string[] Aspects)> ambiguous = [];
    readonly List<(string Name, ConceptSet Set)> aspects = [];
    ConceptSet subjects;
    int longest = 6;

    public static FollowUps Read(YamlFile file, Func<IEnumerable<string>, ConceptSet> set)
    {
        var follow = new FollowUps();
        if (YamlFile.Find(file.Root, "longest") is { } longest)
            follow.longest = int.Parse(file.Text(longest), System.Globalization.CultureInfo.InvariantCulture);
        follow.subjects = set(file.Texts(YamlFile.Find(file.Root, "subjects")));
        foreach (var aspect in file.Texts(YamlFile.Find(file.Root, "aspects")))
            follow.aspects.Add((aspect, set([aspect])));
        foreach (var node in (YamlFile.Find(file.Root, "ambiguous") as YamlSequenceNode)?.Children ?? [])
        {
            var means = file.Texts(YamlFile.Find(node, "aspects"));
            follow.ambiguous.AddRange(file.Texts(YamlFile.Find(node, "words")).Select(word => (new WordPhrase(word), means)));
        }

        foreach (var node in (YamlFile.Find(file.Root, "families") as YamlSequenceNode)?.Children ?? [])
            follow.AddFamily(file, node);
        if (YamlFile.Find(file.Root, "untold") is { } untold)
            foreach (var (aspect, topics) in file.Entries(untold))
                follow.untold[aspect] = file.Texts(topics);
        return follow;
    }

    /// <summary>The topic that a short message means after <paramref name="lastTopic"/>, or null when it stands for itself.</summary>
    public string? Resolve(string lastTopic, ConceptSet concepts, ReadOnlySpan<WordForm> sentence)
    {
        if (!families.TryGetValue(lastTopic, out var family) || StandsForItself(concepts, sentence))
            return null;
        foreach (var (name, set) in aspects)
        {
            if (concepts.Overlaps(set) && family.TryGetValue(name, out var sibling))
                return sibling;
        }

        foreach (var (words, means) in ambiguous)
        {
            if (words.Stands(sentence, 0))
                return means.Select(family.GetValueOrDefault).FirstOrDefault(topic => topic is not null);
        }

        return null;
    }

    /// <summary>The aspect of <paramref name="lastTopic"/> that a short message asks for and that no answer tells, or null.</summary>
    public string? Untold(string lastTopic, ConceptSet concepts, ReadOnlySpan<WordForm> sentence)
    {
        if (StandsForItself(concepts, sentence))
            return null;
        foreach (var (name, set) in aspects)
        {
            if (concepts.Overlaps(set))
                return IsUntold(name, lastTopic) ? name : null;
        }

        foreach (var (words, means) in ambiguous)
        {
            if (words.Stands(sentence, 0))
                return means.FirstOrDefault(aspect => IsUntold(aspect, lastTopic));
        }

        return null;
    }

    /// <summary>Whether a message asks one of the aspects of something that it does not name.</summary>
    public bool Asks(ConceptSet concepts, ReadOnlySpan<WordForm> sentence)
    {
        if (StandsForItself(concepts, sentence))
            return false;
        foreach (var (words, _) in ambiguous)
        {
            if (words.Stands(sentence, 0))
                return true;
        }

        return aspects.Exists(aspect => concepts.Overlaps(aspect.Set));
    }

    bool StandsForItself(ConceptSet concepts, ReadOnlySpan<WordForm> sentence) => sentence.Length > longest || concepts.Overlaps(subjects);

    bool IsUntold(string aspect, string topic) => untold.GetValueOrDefault(aspect, []).Contains(topic);

    void AddFamily(YamlFile file, YamlNode node)
    {
        var siblings = file.Entries(node)
            .Where(entry => entry.Name != "topics")
            .ToDictionary(entry => entry.Name, entry => file.Text(entry.Value));
        foreach (var topic in file.Texts(YamlFile.Find(node, "topics")))
            families[topic] = siblings;
    }
}
