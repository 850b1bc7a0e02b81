using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Dialogs;

/// <summary>One dialog on the stack, as it is stored between turns.</summary>
public sealed class DialogInstance
{
    public required string Id { get; init; }

    /// <summary>The dialog's version when this instance began or was last brought up to date.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Name of the step it waits in: a name, not a number, so that steps may be reordered.</summary>
    public string? Step { get; set; }

    public JsonObject State { get; init => field = value ?? []; } = [];
}
