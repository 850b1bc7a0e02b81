using System.Runtime.CompilerServices;

namespace AubmBot.Tests.Architecture;

/// <summary>The source that these tests belong to.</summary>
static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory) ?? Find(Path.GetDirectoryName(ThisFile())!)
        ?? throw new InvalidOperationException("the tests do not run beside their source");

    /// <summary>C# files under a folder, by their path from the root; neither generated nor built ones.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    static string? Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "AubmBot.sln")))
                return folder;
        return null;
    }

    static string ThisFile([CallerFilePath] string path = "") => path;
}
