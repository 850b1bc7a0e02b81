using AubmBot.Core.Calendar;

namespace AubmBot.Core.Knowledge;

/// <summary>Reads <c>hotline.yaml</c> and <c>calendar.yaml</c>.</summary>
static class HotlineReader
{
    const string File = "hotline.yaml";

    public static HotlineMenu Read(DialogFiles files)
    {
        var yaml = files.Read<HotlineYaml>(File);
        var menu = yaml.Menu.ConvertAll(Target.Parse);
        var groups = yaml.Groups.ToDictionary(group => group.Key, group => (IReadOnlyList<Target>)group.Value.ConvertAll(Target.Parse));
        foreach (var (name, targets) in groups.Append(new("menu", menu)))
            if (targets.Count is 0 or > HotlineMenu.MostKeys)
                throw new DialogsProblemException($"{File}: {name} offers {targets.Count} choices; a keypad has room for 1 to {HotlineMenu.MostKeys}");
        foreach (var target in groups.Values.Append(menu).SelectMany(list => list).Where(target => target.Kind == TargetKind.Group))
            if (!groups.ContainsKey(target.Id))
                throw new DialogsProblemException($"{File}: there is no group {target.Id}");
        return new HotlineMenu(menu, groups, yaml.ByWords, OpeningReader.Read(files));
    }

    sealed class HotlineYaml
    {
        public HashSet<string> ByWords { get; set; } = [];
        public List<string> Menu { get; set; } = [];
        public Dictionary<string, List<string>> Groups { get; set; } = [];
    }
}
