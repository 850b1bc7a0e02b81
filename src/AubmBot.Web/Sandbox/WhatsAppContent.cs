using System.Text.Json.Nodes;

namespace AubmBot.Web.Sandbox;

/// <summary>What WhatsApp would show of a call: text, reply buttons, lists.</summary>
static class WhatsAppContent
{
    public static SandboxEntry Read(SandboxEntry entry, JsonNode? call)
    {
        if (call.Text("status").Length > 0)
            return entry with { Kind = call?["typing_indicator"] is null ? "call" : "typing", Text = call.Text("status") };
        var interactive = call?["interactive"];
        var action = interactive?["action"];
        string[] lines =
        [
            interactive?["header"].Text("text") ?? "", interactive?["body"].Text("text") ?? call?["text"].Text("body") ?? "",
            interactive?["footer"].Text("text") ?? "", call?["template"].Text("name") ?? "",
        ];
        return entry with
        {
            Text = string.Join('\n', lines.Where(line => line.Length > 0)),
            Buttons =
            [
                .. action?["buttons"].Each().Select(button => Button(button?["reply"], "button_reply")) ?? [],
                .. action?["sections"].Each().SelectMany(section => section?["rows"].Each() ?? []).Select(row => Button(row, "list_reply")) ?? [],
                .. action?["parameters"] is { } link ? [new SandboxButton(link.Text("display_text"), null, link.Text("url"))] : Array.Empty<SandboxButton>(),
            ],
        };
    }

    static SandboxButton Button(JsonNode? reply, string kind) => new(reply.Text("title"), reply.Text("id"), Kind: kind);
}
