using System.Net.Sockets;
using System.Text;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>Alone, because it measures what the whole process allocates.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>A body without a declared length is not swallowed until it ends.</summary>
[Collection(nameof(Alone))]
public sealed class EndlessBodyTests
{
    const long Fifty = 50L * 1024 * 1024, Modest = 8L * 1024 * 1024;

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/api/webchat/token")]
    public async Task Fifty_chunked_megabytes_neither_fill_the_memory_nor_stop_the_bot(string address)
    {
        await using var bot = await RunningBot.StartAsync();
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string('x', 0x10000)}\r\n");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var (status, taken) = await PourAsync(bot.Address, address, chunk);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Modest);
        taken.ShouldBeLessThan(Fifty);
        if (address == "/api/messages")
            status.ShouldContain("413");
        (await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
    }

    // Pours until the server closes its side or everything is gone, and gives the status line it answered with.
    static async Task<(string Status, long Taken)> PourAsync(Uri bot, string address, byte[] chunk)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(bot.Host, bot.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST {address} HTTP/1.1\r\nHost: {bot.Authority}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        var answer = new byte[4096];
        var answering = socket.ReceiveAsync(answer, SocketFlags.None);
        long taken = 0;
        try
        {
            for (; taken < Fifty && !answering.IsCompleted; taken += chunk.Length)
                await socket.SendAsync(chunk);
        }
        catch (SocketException)
        {
            // Closed: it had heard enough.
        }
        return (Encoding.ASCII.GetString(answer, 0, await answering).Split("\r\n")[0], taken);
    }
}
