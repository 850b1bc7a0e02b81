namespace AubmBot.Tests.Schema;

/// <summary>The recorded activities of Bot Framework and Direct Line; bodies that are none (a token request) are left out.</summary>
static class RecordedActivities
{
    static string Root => Path.Combine(AppContext.BaseDirectory, "payloads");

    public static TheoryData<string> Files =>
    [
        .. from folder in (string[])["botframework", "directline"]
           from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.json").Order(StringComparer.Ordinal)
           where File.ReadAllText(file).Contains("\"type\"", StringComparison.Ordinal) && !file.Contains("activityset", StringComparison.Ordinal)
           select $"{folder}/{Path.GetFileName(file)}",
    ];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));
}
