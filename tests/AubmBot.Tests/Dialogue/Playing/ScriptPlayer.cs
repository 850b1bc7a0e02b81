using System.Globalization;
using AubmBot.BotFramework.Text;

namespace AubmBot.Tests.Dialogue.Playing;

/// <summary>Plays a script line by line; what goes otherwise than written ends it, with all that was said so far.</summary>
public sealed partial class ScriptPlayer(Script script, TestBot bot)
{
    readonly Dictionary<string, TestConversation> _conversations = [];
    readonly Blanks _blanks = new();
    readonly List<string> _transcript = [];
    TestConversation _current = null!;
    int _saidUpTo;

    public async Task PlayAsync()
    {
        Meet("Amina");
        foreach (var line in script.Lines)
        {
            var (said, problem) = (_current.Transcript.Count, await PlayAsync(line));
            if (line.IsTurn)
                _transcript.AddRange(_current.Transcript.Skip(said));
            if ((problem ?? (line.IsTurn ? Faults() : null)) is { } wrong)
                Assert.Fail(Report(line, wrong));
        }
        if (await bot.CountParkedAsync() > 0)
            Assert.Fail(Report(script.Lines[^1], "a turn failed and its message was put aside"));
    }

    async Task<string?> PlayAsync(ScriptLine line) => line.Word switch
    {
        "U" or "join" or "page" or "again" or "event" => await TakeTurnAsync(line),
        "citizen" => Meet(_blanks.Fill(line.Text)),
        "wait" => Wait(line.Text),
        "B" => ExpectSaid(line.Text),
        "B!" => ExpectUnsaid(line.Text),
        "silence" => _current.Replies.Count == 0 ? null : "the bot should have said nothing",
        "buttons" => ExpectButtons(line.Text.Split('|', StringSplitOptions.TrimEntries)),
        "no buttons" => ExpectButtons([]),
        "speaks" => ExpectLanguage(line.Text),
        "ticket" => await ExpectTicketAsync(line.Text),
        "no ticket" => (await bot.TicketsOfAsync(_current.Citizen)).Count == 0 ? null : "a ticket was opened",
        "field" => await ExpectFieldAsync(line.Button!, line.Text),
        "no field" => await ExpectFieldAsync(line.Button!, null),
        _ => throw new FormatException($"{script.Name} line {line.Number}: nobody knows what '{line.Word}' means"),
    };

    async Task<string?> TakeTurnAsync(ScriptLine line)
    {
        _saidUpTo = 0;
        var text = _blanks.Fill(line.Text);
        switch (line)
        {
            case { Word: "join" }:
                await _current.JoinAsync(Pairs(text));
                return null;
            case { Word: "page" }:
                await _current.ChooseLanguageAsync(text);
                return null;
            case { Word: "event" }:
                await _current.HappenAsync(text);
                return null;
            case { Word: "again" }:
                await _current.DeliverAgainAsync();
                return null;
            case { File: { } file }:
                await _current.AttachAsync(file, text);
                return null;
            case { Button: ['!', .. var forged] }:
                await _current.PressAsync(forged, text);
                return null;
            case { Button: { } button } when !_current.WasOffered(button, text):
                return $"there was no button [{text}] that means {button}";
            case { Button: { } button }:
                await _current.PressAsync(button, text);
                return null;
            default:
                await _current.SayAsync(text == "{unknown reference}" ? Blanks.Unknown() : text);
                return null;
        }
    }

    static Dictionary<string, string> Pairs(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    string? Meet(string citizen)
    {
        if (!_conversations.TryGetValue(citizen, out var conversation))
            _conversations[citizen] = conversation = new TestConversation(bot, citizen, script.IsGroup);
        if (_conversations.Count > 1)
            _transcript.Add($"-- {Bidi.Strip(citizen)}");
        _current = conversation;
        return null;
    }

    string? Wait(string minutes)
    {
        bot.Time.Advance(TimeSpan.FromMinutes(int.Parse(minutes.Split(' ')[0], CultureInfo.InvariantCulture)));
        _transcript.Add($"-- {minutes} later");
        return null;
    }

    string Report(ScriptLine line, string problem) =>
        $"{script.Name}.conversation, line {line.Number}: {problem}\n\n{script.Title}\n\n{string.Join('\n', _transcript)}\n";
}
