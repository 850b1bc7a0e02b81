using System.Text.Json;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Dialogue;

/// <summary>What a page, an app or an entry link says when it opens the conversation.</summary>
static class JoinValue
{
    public static string? Of(ITurnContext turn, string name) =>
        turn.Activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
