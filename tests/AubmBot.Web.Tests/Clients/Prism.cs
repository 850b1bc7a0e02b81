using System.Diagnostics;
using System.Text;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Clients;

/// <summary>
/// Prism, unchanged, playing Twilio's REST API from the OpenAPI document that Twilio publishes in its npm package: whatever that
/// document does not allow is answered with 422.
/// </summary>
sealed class Prism : IAsyncDisposable
{
    const string Cli = "@stoplight/prism-cli/dist/index.js", Document = "@twilio-alpha/mcp/twilio-oai/spec/json/twilio_api_v2010.json";

    readonly Process _node;

    Prism(Process node, Uri address) => (_node, Address) = (node, address);

    public Uri Address { get; }

    public static async Task<Prism> StartAsync()
    {
        string[] arguments = [Npm.Package(Cli), "mock", "--errors", "--host", "127.0.0.1", "--port", "0", Npm.Package(Document)];
        var node = Process.Start(new ProcessStartInfo(Npm.Node, arguments) { RedirectStandardOutput = true })!;
        while (await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Split("listening on ") is [_, var address])
            {
                // Its log would fill the pipe and hold it up.
                _ = node.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new Prism(node, new Uri(address.Trim()));
            }
        throw new InvalidOperationException("Prism ended before it listened.");
    }

    /// <summary>What it answers to a form that reached a stand-in.</summary>
    public async Task<Answer> JudgeAsync(Call call)
    {
        using var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new("Basic", "QUM6eA==");
        using var form = new StringContent(call.Body, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(new Uri(call.Path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return new Answer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
