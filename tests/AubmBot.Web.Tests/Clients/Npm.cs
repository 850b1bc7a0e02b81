using System.Runtime.CompilerServices;
using AubmBot.Web.Tests.Browser;

namespace AubmBot.Web.Tests.Clients;

/// <summary>Node and the packages that package.json beside this file names.</summary>
static class Npm
{
    static readonly string Folder = Path.GetDirectoryName(Here())!;

    public static string Node
    {
        get
        {
            var node = Needs.Find("node");
            Needs.That(node is not null, "node: apt-get install nodejs npm");
            return node!;
        }
    }

    /// <summary>A script of this folder, which finds its packages beside it.</summary>
    public static string File(string name) => Path.Combine(Folder, name);

    /// <summary>A file of an installed package.</summary>
    public static string Package(string path)
    {
        NeedsPackages();
        return Path.Combine(Folder, "node_modules", path);
    }

    public static void NeedsPackages() => Needs.That(
        Directory.Exists(Path.Combine(Folder, "node_modules")),
        "npm packages: run `npm install --ignore-scripts` in tests/AubmBot.Web.Tests/Clients");

    static string Here([CallerFilePath] string file = "") => file;
}
