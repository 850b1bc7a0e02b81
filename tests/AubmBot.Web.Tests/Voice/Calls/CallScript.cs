using System.Globalization;

namespace AubmBot.Web.Tests.Voice.Calls;

/// <summary>A call as it is written down; see Scripts/README.md.</summary>
public sealed record CallScript(string Name, string Title, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<CallLine> Lines)
{
    static readonly string[] SettingNames = ["time", "team", "from"];
    static readonly TimeZoneInfo Morocco = TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca");

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Voice", "Calls", "Scripts");

    /// <summary>The number that calls.</summary>
    public string From => Settings.GetValueOrDefault("from", "+212612345678");

    /// <summary>The team's telephone; empty where callers are only called back.</summary>
    public string Team => Settings.GetValueOrDefault("team", "");

    /// <summary>When the call begins: a Wednesday at ten unless told.</summary>
    public DateTimeOffset Begin
    {
        get
        {
            var local = DateTime.ParseExact(Settings.GetValueOrDefault("time", "2026-11-25 10:00"), "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            return new DateTimeOffset(local, Morocco.GetUtcOffset(local));
        }
    }

    /// <summary>Every script by its path under the folder, without its ending.</summary>
    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.call", SearchOption.AllDirectories)
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static CallScript Read(string name)
    {
        var text = File.ReadAllLines(Path.Combine(Folder, $"{name}.call"));
        if (text is not [['#', ' ', .. var title], ..])
            throw new FormatException($"{name}: the first line is '# ' and what the call shows");
        var lines = text.Select((line, i) => (line: line.Trim(), number: i + 1)).Where(entry => entry.line.Length > 0 && entry.line[0] != '#')
            .Select(entry => CallLine.Parse(entry.line, entry.number)).ToList();
        var settings = lines.TakeWhile(line => SettingNames.Contains(line.Words)).ToDictionary(line => line.Words, line => line.Text);
        return new CallScript(name, title.Trim(), settings, [.. lines.Skip(settings.Count)]);
    }
}
