using System.Diagnostics;
using System.Text.Json;

namespace AubmBot.Web.Tests.Clients;

/// <summary>The npm package twilio, unchanged, as the judge of signatures.</summary>
static class TwilioLibrary
{
    public static Task<string> SignAsync(string token, string url, object fields) =>
        RunAsync("sign", token, url, JsonSerializer.Serialize(fields));

    public static async Task<bool> AcceptsAsync(string token, string url, object fields, string signature) =>
        await RunAsync("validate", token, url, JsonSerializer.Serialize(fields), signature) == "true";

    static async Task<string> RunAsync(params string[] arguments)
    {
        Npm.NeedsPackages();
        var start = new ProcessStartInfo(Npm.Node, [Npm.File("twilio.mjs"), .. arguments]) { RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0, said);
        return said.Trim();
    }
}
