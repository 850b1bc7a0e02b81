using System.Text.Json.Nodes;

namespace AubmBot.Web.Sandbox;

/// <summary>What Messenger or Instagram would show of a call: text, quick replies, templates.</summary>
static class MessengerContent
{
    public static SandboxEntry Read(SandboxEntry entry, JsonNode? call)
    {
        if (call.Text("sender_action") is { Length: > 0 } action)
            return entry with { Kind = action == "typing_on" ? "typing" : "call", Text = action };
        var message = call?["message"];
        var template = message?["attachment"]?["payload"];
        var cards = template?["elements"].Each().ToList() ?? [];
        string[] lines = [message.Text("text"), template.Text("text"), .. cards.SelectMany(card => new[] { card.Text("title"), card.Text("subtitle") })];
        return entry with
        {
            Text = string.Join('\n', lines.Where(line => line.Length > 0)),
            Buttons =
            [
                .. template?["buttons"].Each().Concat(cards.SelectMany(card => card?["buttons"].Each() ?? [])).Select(button => Button(button, "postback")) ?? [],
                .. message?["quick_replies"].Each().Select(button => Button(button, "quick_reply")) ?? [],
            ],
        };
    }

    static SandboxButton Button(JsonNode? button, string kind) => new(
        button.Text("title"),
        button.Text("payload") is { Length: > 0 } payload ? payload : null,
        button.Text("url") is { Length: > 0 } url ? url : null,
        kind);
}
