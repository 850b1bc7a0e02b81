using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Text;

/// <summary>Writes buttons as "1. label" lines where a platform has none, or has room for fewer.</summary>
public static class NumberedList
{
    public static string Append(string? text, IReadOnlyList<CardAction> actions)
    {
        var lines = actions.Select((action, i) => action.Type == CardAction.OpenUrl
            ? $"{i + 1}. {LinkLines.Of(action.Title, action.Id)}"
            : $"{i + 1}. {action.Title}");
        var list = string.Join('\n', lines);
        return string.IsNullOrEmpty(text) ? list : $"{text}\n\n{list}";
    }
}
