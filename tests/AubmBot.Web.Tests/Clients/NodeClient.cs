using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace AubmBot.Web.Tests.Clients;

/// <summary>The npm package botframework-directlinejs in a node process of its own, holding one conversation.</summary>
sealed class NodeClient : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Process _node;
    readonly List<JsonElement> _activities = [];
    readonly List<int> _statuses = [];

    NodeClient(Process node) => _node = node;

    public IReadOnlyList<JsonElement> Activities => _activities;

    /// <summary>1 connecting, 2 online, 3 token expired, 4 failed, 5 ended.</summary>
    public IReadOnlyList<int> Statuses => _statuses;

    public static async Task<NodeClient> StartAsync(RunningBot bot, string locale, string transport)
    {
        using var answer = await bot.Http.PostAsJsonAsync("api/webchat/token", new { }, TestContext.Current.CancellationToken);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("token").GetString()!;
        string[] arguments = [Npm.File("conversation.mjs"), new Uri(bot.Address, "v3/directline").ToString(), token, locale, transport];
        return new NodeClient(Process.Start(new ProcessStartInfo(Npm.Node, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
    }

    /// <summary>Posts a message, or a pressed button, and returns the id that the server gave it.</summary>
    public async Task<string> SaysAsync(string text, string? value = null)
    {
        var channelData = new { clientActivityID = Guid.NewGuid() };
        await CommandAsync(new { post = new { type = "message", from = new { id = "somebody" }, text, value, channelData } });
        return (await UntilAsync(said => said.TryGetProperty("posted", out _))).GetProperty("posted").GetString()!;
    }

    /// <summary>Waits until the bot says something with these words in it.</summary>
    public async Task<JsonElement> HearsAsync(string words)
    {
        var known = _activities.Where(activity => SaidByTheBot(activity, words)).ToList();
        return known is [.., var last] ? last : (await UntilAsync(said =>
            said.TryGetProperty("activity", out var activity) && SaidByTheBot(activity, words))).GetProperty("activity");
    }

    /// <summary>Waits until the activity with this id has come by the stream or by polling.</summary>
    public async Task<JsonElement> ReceivesAsync(string id)
    {
        bool Is(JsonElement activity) => activity.GetProperty("id").GetString() == id;
        return _activities.Any(Is) ? _activities.First(Is) : (await UntilAsync(said =>
            said.TryGetProperty("activity", out var activity) && Is(activity))).GetProperty("activity");
    }

    public Task DropsItsSocketAsync() => CommandAsync(new { drop = true });

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(Patience))
            _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    static bool SaidByTheBot(JsonElement activity, string words) =>
        activity.GetProperty("from").GetProperty("role").GetString() == "bot"
        && activity.TryGetProperty("text", out var text) && text.GetString()!.Contains(words, StringComparison.Ordinal);

    Task CommandAsync(object command) => _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));

    async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wanted)
    {
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            while (await _node.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            {
                var said = JsonSerializer.Deserialize<JsonElement>(line);
                if (said.TryGetProperty("activity", out var activity))
                    _activities.Add(activity);
                if (said.TryGetProperty("status", out var status))
                    _statuses.Add(status.GetInt32());
                if (wanted(said))
                    return said;
            }
        }
        catch (OperationCanceledException)
        {
        }
        throw new TimeoutException($"The client did not tell it. Its activities:\n{string.Join('\n', _activities)}");
    }
}
