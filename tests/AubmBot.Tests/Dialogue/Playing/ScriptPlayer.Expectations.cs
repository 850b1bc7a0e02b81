using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.Tests.Dialogue.Playing;

/// <summary>What must come of a turn; each answers with what is wrong, or null.</summary>
public sealed partial class ScriptPlayer
{
    // In the order written: an answer that comes after the form's question is another conversation.
    string? ExpectSaid(string expected)
    {
        for (var i = _saidUpTo; i < _current.Replies.Count; i++)
        {
            if (_blanks.Find(expected, Said(_current.Replies[i])) < 0)
                continue;
            _saidUpTo = i;
            return null;
        }
        return $"the bot did not say: {expected}";
    }

    string? ExpectUnsaid(string unwanted) =>
        _current.Replies.Any(reply => _blanks.Find(unwanted, Said(reply)) >= 0 || _blanks.Find(unwanted, reply.Text ?? "") >= 0)
            ? $"the bot should not have said: {unwanted}"
            : null;

    string? ExpectLanguage(string code) =>
        _current.Replies.Count > 0 && _current.Replies.All(reply => reply.Locale?.StartsWith(code, StringComparison.Ordinal) == true)
            ? null
            : $"not all of it is in {code}";

    string? ExpectButtons(string[] expected)
    {
        var shown = _current.Replies is [.., var last] ? last.SuggestedActions?.Actions.Select(action => action.Title!).ToArray() ?? [] : [];
        return shown.SequenceEqual(expected) ? null : $"the buttons should be: {string.Join(" | ", expected)}";
    }

    async Task<string?> ExpectTicketAsync(string form)
    {
        var tickets = await bot.TicketsOfAsync(_current.Citizen);
        return tickets is [var only] && only.Form == form ? null : $"{tickets.Count} tickets: {string.Join(", ", tickets.Select(ticket => ticket.Form))}";
    }

    async Task<string?> ExpectFieldAsync(string name, string? expected)
    {
        var fields = (JsonObject)JsonNode.Parse((await bot.TicketsOfAsync(_current.Citizen))[^1].Fields)!;
        var actual = fields.TryGetPropertyValue(name, out var value) ? value?.ToString() ?? "nothing" : null;
        return actual == (expected is null ? null : _blanks.Fill(expected)) ? null : $"the ticket's {name} is {actual ?? "not there"}";
    }

    /// <summary>What no reply may be, whatever the script says.</summary>
    string? Faults() => _current.Replies.Select(Fault).FirstOrDefault(fault => fault is not null);

    static string? Fault(Activity reply) => reply switch
    {
        { TextFormat: not "plain" } => "a reply is not plain text, so a citizen's own words could become markup",
        { Text: null or "" } => "a reply has no text",
        { Locale: null } => "a reply does not say its language, so its direction is unknown",
        _ => null,
    };

    static string Said(Activity reply) => Bidi.Strip(reply.Text ?? "");
}
