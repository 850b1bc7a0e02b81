using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.Meta;

/// <summary>Choices under a message (Messenger Platform and Instagram, Quick Replies).</summary>
static class QuickReplies
{
    public const int Most = 13;
    public const int Title = 20;
    const int Payload = 1000;

    public static bool Fit(IReadOnlyList<CardAction> actions) =>
        actions.Count <= Most && actions.All(action => action.Type != CardAction.OpenUrl && action.Title is { Length: > 0 and <= Title } && DataOf(action).Length is > 0 and <= Payload);

    public static void Write(JsonObject message, Activity part)
    {
        if (part.SuggestedActions?.Actions is not { Count: > 0 } actions)
            return;
        message["quick_replies"] = new JsonArray([.. actions.Select(action => new JsonObject
        {
            ["content_type"] = "text",
            ["title"] = action.Title,
            ["payload"] = DataOf(action),
        })]);
    }

    static string DataOf(CardAction action) => action.Id ?? action.Text ?? action.Title ?? "";
}
