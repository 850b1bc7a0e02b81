using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>An emoji on a message: never answered, but it opens the window to write (Messenger Platform, messaging window).</summary>
static class Reactions
{
    public static Activity On(Activity activity, string? messageId, string? emoji, bool isTaken)
    {
        activity.Type = ActivityTypes.MessageReaction;
        activity.ReplyToId = messageId;
        // As the protocol names them (botframework-activity.md, "Message reaction activity").
        activity.Properties = new()
        {
            [isTaken ? "reactionsRemoved" : "reactionsAdded"] = ActivityData.Array(ActivityData.Object(("type", emoji ?? "unknown"))),
        };
        return activity;
    }
}
