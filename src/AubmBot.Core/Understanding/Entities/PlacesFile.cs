using AubmBot.Core.Understanding.Words;
using YamlDotNet.RepresentationModel;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>Reads the provinces and communes that the agency covers, with the other spellings people use.</summary>
static class PlacesFile
{
    public static void Read(string path, NameTree names)
    {
        if (!File.Exists(path))
            return;
        var file = YamlFile.ReadList(path, out var provinces);
        foreach (var entry in provinces)
        {
            // Most provinces share the name of their chief commune: a form asks for the commune, so that meaning wins.
            foreach (var commune in (YamlFile.Find(entry, "communes") as YamlSequenceNode)?.Children ?? [])
            {
                Learn(file, YamlFile.Find(commune, "names") ?? commune, EntityKind.Commune, names);
                var value = Name(file, YamlFile.Find(commune, "names") ?? commune);
                foreach (var other in file.Texts(YamlFile.Find(commune, "also")))
                    names.Add(other, EntityKind.Commune, value);
            }

            if (YamlFile.Find(entry, "province") is { } province)
                Learn(file, province, EntityKind.Province, names);
        }
    }

    static void Learn(YamlFile file, YamlNode node, EntityKind kind, NameTree names)
    {
        var value = Name(file, node);
        foreach (var (language, text) in file.Entries(node))
        {
            // A commune without "names" has its other spellings beside them.
            if (language != "also")
                names.Add(file.Text(text), kind, value);
        }
    }

    static string Name(YamlFile file, YamlNode node) =>
        file.Text(YamlFile.Find(node, "fr") ?? throw file.Wrong(node, "a place needs a name in French"));
}
