using System.Text.RegularExpressions;
using AubmBot.Web.Hosting;

namespace AubmBot.Web.Tests.Start;

public sealed partial class OwnSettingsTests
{
    [Theory]
    [InlineData("Storage:DataDirectory")]
    [InlineData("storage:datadirectory")]
    [InlineData("Channels:DirectLine:TrustedOrigins:0")]
    [InlineData("Channels:WhatsAppCloud:Templates:fr")]
    [InlineData("Channels:WhatsAppCloud:Templates:fr:Name")]
    public void A_key_that_is_read_is_known(string key) => OwnSettings.Meant(key).ShouldBeNull();

    [Theory]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Limits:MaxRequestBodySize")]
    [InlineData("AllowedHosts")]
    [InlineData("urls")]
    public void A_key_of_the_platform_is_not_ours_to_know(string key) => OwnSettings.Meant(key).ShouldBeNull();

    [Theory]
    [InlineData("Storage:DataDirectroy", "Storage:DataDirectory")]
    [InlineData("Conversations:Gaurds", "Conversations:Guards")]
    [InlineData("Channels:Email:Passwort", "Channels:Email:Password")]
    [InlineData("Channels:DirectLine:TrustedOrigin", "Channels:DirectLine:TrustedOrigins:0")]
    [InlineData("Channels:DirectLine:TrustedOrigins", "Channels:DirectLine:TrustedOrigins:0")]
    [InlineData("Hosting:TrustedProxys:0", "Hosting:TrustedProxies:0")]
    public void A_slip_in_a_key_of_ours_is_told_with_what_was_meant(string key, string meant) => OwnSettings.Meant(key).ShouldBe(meant);

    [Fact]
    public void Every_setting_that_a_page_explains_is_known()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Root(), "docs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(page => Explained().Matches(File.ReadAllText(page)))
            .Select(match => match.Groups[1].Value)
            .Distinct().ToList();
        named.Count.ShouldBeGreaterThan(40);
        // A page may name a list without one of its lines.
        named.Where(key => OwnSettings.Meant(key) is { } meant && meant != $"{key}:0").ShouldBeEmpty();
    }

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AubmBot.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    // A section alone, as in "Channels:Instagram", is no key.
    [GeneratedRegex(@"`((?:Channels:[A-Za-z]+|Storage|Conversations|Elsewhere|Team|Hosting|Dialogs|Lab|Understanding:[A-Za-z]+):[A-Za-z]+(?::[A-Za-z0-9]+)*)`")]
    private static partial Regex Explained();
}
