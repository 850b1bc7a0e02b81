using System.Net.WebSockets;
using System.Text.Json;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>A client's end of a stream: activities one by one, whatever frames they came in.</summary>
public sealed class LiveStream : IDisposable
{
    readonly ClientWebSocket _socket = new();
    readonly Queue<Activity> _heard = new();
    readonly byte[] _buffer = new byte[256 * 1024];

    public static async Task<LiveStream> OpenAsync(string address)
    {
        var stream = new LiveStream();
        await stream._socket.ConnectAsync(new Uri(address), TestContext.Current.CancellationToken);
        return stream;
    }

    /// <summary>Listens until the activity comes; those before it are passed over.</summary>
    public async Task<Activity> NextAsync(Func<Activity, bool> isIt)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            while (_heard.TryDequeue(out var heard))
                if (isIt(heard))
                    return heard;
            await ListenAsync(patience.Token);
        }
    }

    public void Dispose() => _socket.Dispose();

    async Task ListenAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        // Empty frames only keep the line open.
        if (length > 0)
            foreach (var activity in JsonSerializer.Deserialize(_buffer.AsSpan(0, length), ActivityJson.Wire.ActivitySet)!.Activities)
                _heard.Enqueue(activity);
    }
}
