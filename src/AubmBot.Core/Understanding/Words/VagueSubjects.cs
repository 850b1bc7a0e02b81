using YamlDotNet.RepresentationModel;

namespace AubmBot.Core.Understanding.Words;

/// <summary>Messages that name a subject and ask nothing: the bot asks back instead of guessing.</summary>
sealed class VagueSubjects
{
    const int LongestMessage = 7;
    readonly Dictionary<ConceptSet, string[]> offers = [];

    public static VagueSubjects Read(YamlFile file, Func<IEnumerable<string>, ConceptSet> set)
    {
        var vague = new VagueSubjects();
        foreach (var node in (YamlFile.Find(file.Root, "vague") as YamlSequenceNode)?.Children ?? [])
            vague.offers[set(file.Texts(YamlFile.Find(node, "concepts")))] = file.Texts(YamlFile.Find(node, "offer"));
        return vague;
    }

    /// <summary>The topics to offer, best first, or nothing when the message asks something.</summary>
    public IReadOnlyList<string> Offers(ConceptSet concepts, int words, float strangers) =>
        words <= LongestMessage && strangers == 0 && offers.TryGetValue(concepts, out var topics) ? topics : [];
}
