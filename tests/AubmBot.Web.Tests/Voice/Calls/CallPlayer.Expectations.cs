using System.Text.Json.Nodes;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice.Calls;

/// <summary>What must come of an act; each answers with what is wrong, or null.</summary>
public sealed partial class CallPlayer
{
    async Task<string?> ExpectAsync(CallLine line) => line.Words switch
    {
        "line" => ExpectHeard(line.Text),
        "line!" => _reference.Find(line.Text, _caller.Heard) is { } ? $"the line should not have said: {line.Text}" : null,
        "listens" => _caller.Gather?.Attribute("language")?.Value == line.Text ? null : $"the line does not listen in {line.Text}",
        "beep" => _caller.Record is not null ? null : "nothing is recorded",
        "rings" => _caller.Dial?.Value == line.Text ? null : $"it rings at {_caller.Dial?.Value ?? "nobody's"}",
        "leaves" => _caller.LeavesQueue ? null : "the line did not let the caller out of the queue",
        "ends" => _caller.HasEnded ? null : "the line did not hang up",
        "ticket" => await ExpectTicketAsync(line.Text),
        "no ticket" => (await bot.TicketsAsync()).Count == 0 ? null : "a ticket was opened",
        "field" => await ExpectFieldAsync(line.Argument!, line.Text),
        "sms" => await ExpectSmsAsync(line.Text),
        "no sms" => platform.Said.Count == 0 ? null : "a text message was sent",
        _ => throw new FormatException($"{script.Name} line {line.Number}: nobody knows what '{line.Words}' means"),
    };

    // In the order written.
    string? ExpectHeard(string expected)
    {
        if (_reference.Find(expected, _caller.Heard[_heardUpTo..]) is not { } place)
            return $"the line did not say: {expected}";
        _heardUpTo += place;
        return null;
    }

    async Task<string?> ExpectTicketAsync(string kind)
    {
        var tickets = await bot.TicketsAsync();
        return tickets is [var only] && only.Kind == kind ? null : $"{tickets.Count} tickets: {string.Join(", ", tickets.Select(ticket => ticket.Kind))}";
    }

    async Task<string?> ExpectFieldAsync(string name, string expected)
    {
        var fields = (JsonObject)JsonNode.Parse((await bot.TicketsAsync())[^1].Fields)!;
        var actual = fields[name] switch
        {
            JsonArray parts => string.Join(" + ", parts.Select(part => $"{part!["seconds"]} seconds")),
            var value => value?.ToString() ?? "nothing",
        };
        return actual == expected ? null : $"the ticket's {name} is {actual}";
    }

    async Task<string?> ExpectSmsAsync(string text)
    {
        await bot.IdleAsync();
        var sent = platform.Said.Select(call => Uri.UnescapeDataString(call.Body.Replace('+', ' '))).ToList();
        return sent.Any(body => body.Contains(text, StringComparison.Ordinal)) ? null : $"{sent.Count} text messages: {string.Join(" / ", sent)}";
    }
}
