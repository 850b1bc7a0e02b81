using System.Globalization;
using AubmBot.Core.Understanding.Text;
using AubmBot.Core.Understanding.Words;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>Finds everything in a message that a form would otherwise ask for.</summary>
sealed class EntityFinder
{
    /// <summary>A message that holds one of each thing.</summary>
    public const string Everything = "dossier n° 33/2026, 06 61 23 45 67, R+2, 120 m², 50 dh, T.C. 12345/10, 15 mars 2026, a@example.ma";

    readonly Dictionary<string, int> months = new(StringComparer.Ordinal);
    readonly NameTree names = new();
    readonly HashSet<string> douar = new(StringComparer.Ordinal);
    readonly HashSet<string> beginnings = new(StringComparer.Ordinal);

    /// <summary>Reads entities.yaml of the lexicon and places.yaml beside the lexicon's folder.</summary>
    public static EntityFinder Read(string folder)
    {
        var finder = new EntityFinder();
        finder.ReadWords(YamlFile.Read(folder, "entities.yaml"));
        PlacesFile.Read(Path.Combine(folder, "..", "places.yaml"), finder.names);
        // Patterns are made ready by their first use. The lexicon is read while others read the topics: nobody waits for it here.
        finder.Find(Everything);
        return finder;
    }

    /// <summary>The entities of a message, in order of appearance; places count from its first character.</summary>
    public IReadOnlyList<Entity> Find(string text)
    {
        var searched = text.Length > Normaliser.Longest ? text[..Normaliser.Longest] : text;
        var found = new List<Entity>();
        new PatternFinder(months).Find(SameLength.Fold(searched), found);
        if (!names.IsEmpty || douar.Count > 0)
        {
            var words = MessageWords.Split(searched);
            new DouarFinder(douar, beginnings).Find(searched, words, found);
            var named = new List<Entity>();
            names.Find(searched, words, named);
            found.AddRange(named.Where(name => !found.Any(other => Overlap(name, other))));
        }

        if (found.Count > 1)
            found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    static bool Overlap(Entity one, Entity other) => one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    void ReadWords(YamlFile file)
    {
        foreach (var (name, node) in file.Entries(file.Root))
        {
            switch (name)
            {
                case "months":
                    foreach (var (number, words) in file.Entries(node))
                        Learn(file, words, word => months.TryAdd(word, int.Parse(number, CultureInfo.InvariantCulture)));
                    break;
                case "douar":
                    Learn(file, node, word => douar.Add(word));
                    break;
                case "name-beginnings":
                    Learn(file, node, word => beginnings.Add(word));
                    break;
                case "projects":
                    foreach (var (project, words) in file.Entries(node))
                        Array.ForEach(file.Texts(words), word => names.Add(word, EntityKind.Project, project));
                    break;
                default:
                    throw file.Wrong(node, $"\"{name}\" is not known here");
            }
        }
    }

    static void Learn(YamlFile file, YamlDotNet.RepresentationModel.YamlNode node, Action<string> learn)
    {
        foreach (var word in file.Texts(node))
            learn(Normaliser.Normalise(word));
    }
}
