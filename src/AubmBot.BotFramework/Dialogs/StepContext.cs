using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Dialogs;

/// <summary>A <see cref="StepDialog"/> during one turn: its values, and the stack it stands on.</summary>
public sealed class StepContext(DialogContext dc, DialogInstance instance)
{
    /// <summary>Where an instance keeps what was answered.</summary>
    public const string ValuesName = "values";

    public DialogContext Dialogs => dc;
    public DialogInstance Instance => instance;

    /// <summary>What was answered, by step name; an optional step that was skipped holds null.</summary>
    public JsonObject Values => ValuesOf(instance);

    internal static JsonObject ValuesOf(DialogInstance instance) =>
        instance.State[ValuesName] as JsonObject ?? (JsonObject)(instance.State[ValuesName] = new JsonObject());

    public string? Text(string step) => Values[step] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public bool Has(string step) => Values.ContainsKey(step);
}
