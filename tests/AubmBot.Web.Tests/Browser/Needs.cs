namespace AubmBot.Web.Tests.Browser;

/// <summary>What a machine may lack: the test says so and is skipped, or fails where everything is required.</summary>
static class Needs
{
    static readonly bool All = Environment.GetEnvironmentVariable("AUBMBOT_REQUIRE_ALL") == "1";

    public static void That(bool isThere, string what)
    {
        if (isThere)
            return;
        if (All)
            Assert.Fail($"needs {what}");
        Assert.Skip($"needs {what}");
    }

    /// <summary>The program's file in one of the folders of PATH, or null.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
