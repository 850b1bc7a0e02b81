using System.Diagnostics;
using AubmBot.Web.Tests.Clients;

namespace AubmBot.Web.Tests.Browser;

public sealed class OldPhoneTests
{
    [Fact]
    public async Task The_page_is_written_in_JavaScript_of_2018()
    {
        Npm.NeedsPackages();
        var scripts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"), "*.js");
        scripts.Length.ShouldBeGreaterThan(5);
        using var reading = Process.Start(new ProcessStartInfo(Npm.Node, [Npm.File("syntax.mjs"), .. scripts]) { RedirectStandardOutput = true })!;
        var problems = await reading.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await reading.WaitForExitAsync(TestContext.Current.CancellationToken);
        problems.ShouldBeEmpty();
        reading.ExitCode.ShouldBe(0);
    }
}
