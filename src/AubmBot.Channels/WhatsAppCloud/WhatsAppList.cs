using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Choices as WhatsApp has them: buttons while they are few and short, else a list (Cloud API, Interactive Messages).</summary>
static class WhatsAppList
{
    public const int Body = 1024;
    public const int Rows = 10;
    public const int Description = 72;
    const int Buttons = 3;
    const int ButtonTitle = 20;
    const int RowTitle = 24;
    const int Id = 200;

    public static bool Fits(IReadOnlyList<CardAction> actions) =>
        actions.Count is > 0 and <= Rows
        && actions.All(action => action.Type != CardAction.OpenUrl && action.Title is { Length: > 0 and <= Description } && IdOf(action).Length is > 0 and <= Id)
        && AreUnique(actions.Select(action => TitleOf(action.Title!))) && AreUnique(actions.Select(IdOf));

    /// <param name="body">The text above.</param>
    /// <param name="actions">The choices.</param>
    /// <param name="opener">Label of the button that opens a list.</param>
    public static JsonObject Write(string body, IReadOnlyList<CardAction> actions, string opener)
    {
        var fewAndShort = actions.Count <= Buttons && actions.All(action => action.Title!.Length <= ButtonTitle);
        return new JsonObject
        {
            ["type"] = fewAndShort ? "button" : "list",
            ["body"] = new JsonObject { ["text"] = body },
            ["action"] = fewAndShort
                ? new JsonObject { ["buttons"] = new JsonArray([.. actions.Select(Button)]) }
                : new JsonObject { ["button"] = opener, ["sections"] = new JsonArray(new JsonObject { ["rows"] = new JsonArray([.. actions.Select(Row)]) }) },
        };
    }

    static JsonObject Button(CardAction action) => new()
    {
        ["type"] = "reply",
        ["reply"] = new JsonObject { ["id"] = IdOf(action), ["title"] = action.Title },
    };

    // A label too long for a title stands in full below it.
    static JsonObject Row(CardAction action)
    {
        var row = new JsonObject { ["id"] = IdOf(action), ["title"] = TitleOf(action.Title!) };
        if (action.Title!.Length > RowTitle)
            row["description"] = action.Title;
        return row;
    }

    static string TitleOf(string label)
    {
        if (label.Length <= RowTitle)
            return label;
        var at = label.LastIndexOf(' ', RowTitle - 1);
        // One long word: not inside a surrogate pair.
        if (at <= 0)
            at = char.IsHighSurrogate(label[RowTitle - 2]) ? RowTitle - 2 : RowTitle - 1;
        return $"{label[..at].TrimEnd()}…";
    }

    static string IdOf(CardAction action) => action.Id ?? action.Text ?? action.Title ?? "";

    static bool AreUnique(IEnumerable<string> texts) => texts.CountBy(text => text, StringComparer.OrdinalIgnoreCase).All(text => text.Value == 1);
}
