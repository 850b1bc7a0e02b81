using System.Reflection;
using System.Xml.Linq;
using AubmBot.BotFramework.Turns;
using AubmBot.Channels.Telegram;
using AubmBot.Core;

namespace AubmBot.Tests.Architecture;

/// <summary>
/// Two walls: channels do not know the business, the business does not know channels; the ground floor knows neither. Held
/// where references are declared and where the compiler found them used.
/// </summary>
public sealed class WallTests
{
    static readonly string[] Databases = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql", "SQLitePCL"];
    static readonly string[] WebServer = ["Microsoft.AspNetCore"];
    static readonly string[] Platforms = ["Telegram.Bot", "Microsoft.IdentityModel"];

    [Fact]
    public void The_ground_floor_stands_on_no_project_no_database_and_no_web_server() =>
        KnowsNothingOf("AubmBot.BotFramework", typeof(ITurnContext).Assembly, ["AubmBot", .. Databases, .. WebServer, .. Platforms]);

    [Fact]
    public void Channels_know_neither_the_business_nor_a_database_nor_a_web_server() =>
        KnowsNothingOf("AubmBot.Channels", typeof(TelegramOptions).Assembly, ["AubmBot.Core", "AubmBot.Web", .. Databases, .. WebServer]);

    [Fact]
    public void The_business_knows_no_channel_no_platform_and_no_web_server() =>
        KnowsNothingOf("AubmBot.Core", typeof(CoreRegistration).Assembly, ["AubmBot.Channels", "AubmBot.Web", .. WebServer, .. Platforms]);

    [Theory]
    [InlineData("AubmBot.BotFramework", "")]
    [InlineData("AubmBot.Channels", "AubmBot.BotFramework")]
    [InlineData("AubmBot.Core", "AubmBot.BotFramework")]
    [InlineData("AubmBot.Web", "AubmBot.Channels,AubmBot.Core")]
    public void Each_project_references_exactly_what_stands_below_it(string project, string below) =>
        string.Join(',', Declared(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)).ShouldBe(below);

    [Fact]
    public void The_references_that_these_walls_are_judged_by_are_really_seen()
    {
        Used(typeof(CoreRegistration).Assembly).ShouldContain("Microsoft.EntityFrameworkCore");
        Used(typeof(TelegramOptions).Assembly).ShouldContain("Telegram.Bot");
        Used(typeof(CoreRegistration).Assembly).ShouldContain("AubmBot.BotFramework");
    }

    static void KnowsNothingOf(string project, Assembly assembly, string[] forbidden)
    {
        string[] known =
        [
            .. Used(assembly), .. Declared(project, "PackageReference"), .. Declared(project, "FrameworkReference"),
            .. Declared(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)),
        ];
        known.Where(name => forbidden.Any(start => name == start || name.StartsWith($"{start}.", StringComparison.Ordinal))).ShouldBeEmpty();
        Sdk(project).ShouldBe("Microsoft.NET.Sdk");
    }

    static string[] Used(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];

    static string[] Declared(string project, string kind) =>
        [.. Xml(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))];

    static string? Sdk(string project) => Xml(project).Root!.Attribute("Sdk")?.Value;

    static XDocument Xml(string project) => XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
}
