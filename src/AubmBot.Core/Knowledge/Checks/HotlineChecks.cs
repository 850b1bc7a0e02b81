namespace AubmBot.Core.Knowledge.Checks;

/// <summary>Every topic can be heard by keypad, every key leads somewhere.</summary>
static class HotlineChecks
{
    const string File = "hotline.yaml";

    public static IEnumerable<Finding> Run(Library library)
    {
        var offered = library.Hotline.Groups.Values.Append(library.Hotline.Menu).SelectMany(targets => targets).ToList();
        foreach (var finding in offered.Where(target => target.Kind is TargetKind.Topic or TargetKind.Form)
            .SelectMany(target => TargetChecks.Run(library, File, target)))
            yield return finding;
        var byKey = offered.Where(target => target.Kind == TargetKind.Topic).Select(target => target.Id).ToHashSet();
        foreach (var topic in library.Topics.Keys.Where(id => !byKey.Contains(id) && !library.Hotline.ByWords.Contains(id)))
            yield return new Finding(File, $"offers no key for {topic}");
        foreach (var group in library.Hotline.Groups.Keys)
            foreach (var language in library.Languages.Where(language => !library.Sentences[language.Code].ContainsKey($"group.{group}")))
                yield return new Finding($"group.{group}", $"has no text in {language.Code}");
    }
}
