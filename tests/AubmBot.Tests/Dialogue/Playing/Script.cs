namespace AubmBot.Tests.Dialogue.Playing;

/// <summary>A conversation as the team writes it; see Scripts/README.md.</summary>
public sealed record Script(string Name, string Title, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<ScriptLine> Lines)
{
    static readonly string[] SettingNames = ["language", "channel", "chat"];
    static readonly string[] Languages = ["fr", "ar", "darija-latn", "darija-ar", "mixed"];

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Dialogue", "Scripts");

    /// <summary>How the citizen writes: fr, ar, darija-latn, darija-ar or mixed.</summary>
    public string Language => Settings["language"];

    public bool HasButtons => Settings.GetValueOrDefault("channel") is not ("list" or "pages");

    public int? PageSize => Settings.GetValueOrDefault("channel") == "pages" ? 120 : null;

    public bool IsGroup => Settings.GetValueOrDefault("chat") == "group";

    /// <summary>Every script by its path under the folder, without its ending.</summary>
    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.conversation", SearchOption.AllDirectories)
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static Script Read(string name) => Parse(name, File.ReadAllLines(Path.Combine(Folder, $"{name}.conversation")));

    public static Script Parse(string name, IReadOnlyList<string> text)
    {
        if (text is not [['#', ' ', ..] title, ..])
            throw new FormatException($"{name}: the first line is '# ' and what the conversation shows");
        var lines = text.Select((line, i) => (line: line.Trim(), number: i + 1)).Where(entry => entry.line.Length > 0 && entry.line[0] != '#')
            .Select(entry => ScriptLine.Parse(entry.line, entry.number)).ToList();
        var settings = lines.TakeWhile(line => SettingNames.Contains(line.Word)).ToDictionary(line => line.Word, line => line.Text);
        if (!Languages.Contains(settings.GetValueOrDefault("language")))
            throw new FormatException($"{name}: the second line is 'language: ' and one of {string.Join(", ", Languages)}");
        return new Script(name, title[2..].Trim(), settings, [.. lines.Skip(settings.Count)]);
    }
}
