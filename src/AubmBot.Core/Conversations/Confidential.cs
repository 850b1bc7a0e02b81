using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations;

/// <summary>
/// What must be said, and must not stay readable once it has been: a code. The digits of its row are covered as soon as the
/// message has left, or has been read.
/// </summary>
public static class Confidential
{
    const string Property = "confidential";
    const char Cover = '•';

    public static void Mark(Activity activity) =>
        (activity.Properties ??= [])[Property] = System.Text.Json.JsonSerializer.SerializeToElement("yes", ActivityJson.Default.String);

    public static bool Is(Activity activity) => activity.Properties?.ContainsKey(Property) == true;

    /// <summary>Covers what the citizen has just written, with the turn's commit.</summary>
    public static void Hide(ITurnContext turn)
    {
        var id = turn.Get<TurnOrigin>().MessageId;
        turn.Get<TurnEffects>().Add(context => Hide(context, id));
    }

    /// <summary>Covers the digits of a stored message.</summary>
    public static void Hide(AubmDbContext context, long messageId)
    {
        if (context.Messages.Find(messageId) is not { } row)
            return;
        var activity = ActivityJson.Read(row.Activity);
        activity.Text = activity.Text is { } text ? string.Concat(text.Select(sign => char.IsDigit(sign) ? Cover : sign)) : null;
        (activity.Speak, activity.ChannelData) = (null, null);
        row.Activity = ActivityJson.Write(activity);
    }
}
