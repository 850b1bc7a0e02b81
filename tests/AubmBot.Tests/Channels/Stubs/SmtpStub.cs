using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AubmBot.Tests.Channels.Stubs;

/// <summary>A mail server on this machine: keeps every mail, and answers each command as usual or by script.</summary>
public sealed class SmtpStub : IAsyncDisposable
{
    /// <summary>Answers nothing and keeps the line open; ends when the caller gives up.</summary>
    public const string Silence = "silence";

    /// <summary>Breaks the connection.</summary>
    public const string Reset = "reset";

    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentDictionary<string, string> _answers = new();
    readonly ConcurrentQueue<byte[]> _mails = new();
    readonly SemaphoreSlim _arrivals = new(0);
    readonly CancellationTokenSource _stopping = new();
    readonly Task _accepting;

    public SmtpStub()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails as they came over the line.</summary>
    public IReadOnlyList<byte[]> Mails => [.. _mails];

    /// <summary>From now on the command is answered so: "greeting", "AUTH", "MAIL", "RCPT", "DATA" or "." for the end of a mail.</summary>
    public void Answer(string command, string answer) => _answers[command] = answer;

    /// <summary>Waits until a scripted silence is met, or a mail has come.</summary>
    public async Task ArrivalAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _arrivals.WaitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_accepting.IsCompleted)
            return;
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
        _arrivals.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException
            || (problem is InvalidOperationException && _stopping.IsCancellationRequested))
        {
            // The test is over.
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using var line = client;
        try
        {
            var stream = line.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            if (!await SayAsync(stream, "greeting", "220 stub ESMTP"))
                return;
            while (await reader.ReadLineAsync(_stopping.Token) is { } command)
                if (!await ObeyAsync(stream, reader, command.Split(' ', ':')[0].ToUpperInvariant()))
                    return;
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The caller left.
        }
    }

    async Task<bool> ObeyAsync(NetworkStream stream, StreamReader reader, string verb)
    {
        switch (verb)
        {
            case "EHLO":
                return await SayAsync(stream, verb, "250-stub\r\n250-8BITMIME\r\n250 AUTH PLAIN");
            case "AUTH":
                return await SayAsync(stream, verb, "235 welcome");
            case "DATA":
                if (!await SayAsync(stream, verb, "354 go on") || _answers.ContainsKey(verb))
                    return !_answers.ContainsKey(verb) || _answers[verb] is not (Silence or Reset);
                var mail = await ReadMailAsync(reader);
                if (!_answers.ContainsKey("."))
                    _mails.Enqueue(mail);
                _arrivals.Release();
                return await SayAsync(stream, ".", "250 taken");
            case "QUIT":
                await SayAsync(stream, verb, "221 bye");
                return false;
            default:
                return await SayAsync(stream, verb, "250 ok");
        }
    }

    async Task<bool> SayAsync(NetworkStream stream, string command, string usual)
    {
        var answer = _answers.GetValueOrDefault(command, usual);
        if (answer == Reset)
            return false;
        if (answer != Silence)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), _stopping.Token);
            return true;
        }
        _arrivals.Release();
        var gone = new byte[1];
        return await stream.ReadAsync(gone, _stopping.Token) > 0;
    }

    static async Task<byte[]> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".")
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return Encoding.Latin1.GetBytes(mail.ToString());
    }
}
