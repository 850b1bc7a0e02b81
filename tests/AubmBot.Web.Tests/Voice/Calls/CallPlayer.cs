using System.Globalization;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Voice.Calls;

/// <summary>Plays a call script line by line through the hotline's own doors; what goes otherwise than written ends it, with all that was said.</summary>
public sealed partial class CallPlayer(CallScript script, RunningBot bot, Platform platform, FakeTimeProvider clock)
{
    readonly List<string> _transcript = [];
    readonly SpokenReference _reference = new();
    Caller _caller = null!;
    int _heardUpTo;

    public async Task PlayAsync()
    {
        foreach (var line in script.Lines)
        {
            if (line.IsAct)
                _transcript.Add($"{line.Words}{(line.Argument is { } argument ? $" [{argument}]" : "")} {line.Text}".TrimEnd());
            if (await TryAsync(line) is { } wrong)
                Assert.Fail($"{script.Name}.call, line {line.Number}: {wrong}\n\n{script.Title}\n\n{string.Join('\n', _transcript)}\n");
            if (line.IsAct)
                Note();
        }
    }

    async Task<string?> TryAsync(CallLine line)
    {
        try
        {
            return await (line.IsAct || line.Words == "later" ? ActAsync(line) : ExpectAsync(line));
        }
        catch (Exception failure) when (failure is ShouldAssertException or InvalidOperationException or NullReferenceException)
        {
            return failure.Message;
        }
    }

    async Task<string?> ActAsync(CallLine line)
    {
        _heardUpTo = 0;
        var text = _reference.Fill(line.Text);
        await (line.Words switch
        {
            "caller calls" => CallAsync(text),
            "caller presses" => _caller.PressAsync(text),
            "caller says" => _caller.SayAsync(text, double.Parse(line.Argument ?? "0.9", CultureInfo.InvariantCulture)),
            "caller is silent" => _caller.StaySilentAsync(),
            "caller speaks" => SpeakAsync(line.Argument ?? "#", text),
            "caller waits" => _caller.WaitAsync(int.Parse(line.Argument!, CultureInfo.InvariantCulture), Seconds(text), average: 90),
            "caller leaves the queue" => _caller.LeaveQueueAsync("leave"),
            "caller hangs up" => HangUpAsync(),
            "team talks" => _caller.DialledAsync("completed", bridged: true),
            "team does not answer" => _caller.DialledAsync("no-answer", bridged: false),
            "team has a mailbox" => _caller.DialledAsync("completed", bridged: false),
            "later" => Task.Run(() => clock.Advance(TimeSpan.FromMinutes(int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture)))),
            _ => throw new FormatException($"{script.Name} line {line.Number}: nobody knows what '{line.Words}' means"),
        });
        return null;
    }

    async Task CallAsync(string from)
    {
        _caller = new Caller(bot.Http, from.Length > 0 ? from : script.From);
        await _caller.DialAsync();
    }

    Task SpeakAsync(string key, string seconds) => _caller.SpeakAfterToneAsync(
        Seconds(seconds), hangUp: key == "hangs up", key == "hangs up" ? "#" : key);

    static int Seconds(string text) => int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);

    async Task HangUpAsync()
    {
        await _caller.HangUpAsync();
        await bot.IdleAsync();
    }

    // What the line says and then waits for, as a caller would tell it.
    void Note()
    {
        _transcript.Add($"    line: {_caller.Heard}");
        var waits = _caller switch
        {
            { Gather: { } gather } => $"{(gather.Attribute("numDigits") is null ? "digits" : "one key")} or words in {gather.Attribute("language")?.Value}",
            { Record: not null } => "words after the beep",
            { Dial: { } dial } => $"rings at {dial.Value}",
            { Enqueue: not null } or { IsWaiting: true } => "the queue",
            { HasEnded: true } => "the line hangs up",
            _ => "?",
        };
        _transcript.Add($"    ({waits})");
    }
}
