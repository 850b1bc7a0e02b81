using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Dialogs;

/// <summary>Where the stack stands after a turn, and what a dialog that ended gave.</summary>
public sealed record DialogTurnResult(DialogTurnStatus Status, JsonNode? Value = null)
{
    public static DialogTurnResult Empty { get; } = new(DialogTurnStatus.Empty);
    public static DialogTurnResult Waiting { get; } = new(DialogTurnStatus.Waiting);
}
