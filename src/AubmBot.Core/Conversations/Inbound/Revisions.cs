using AubmBot.BotFramework.Schema;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Inbound;

/// <summary>
/// A citizen changes what they wrote, or takes it back. What still waits is answered as it reads now; what was answered is
/// not answered twice; what was taken back is not kept.
/// </summary>
static class Revisions
{
    const string TakenBack = "taken back";

    public static bool Is(Activity activity) => activity is { ReplyToId: not null, Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete };

    /// <summary>Brings the stored rows up to date; the row of the message itself where its turn is still to come.</summary>
    public static long? Write(IWriteSession session, long conversationId, Activity revision)
    {
        long? waiting = null;
        session.WithContext(context =>
        {
            foreach (var row in Rows(context, conversationId, revision.ReplyToId!))
            {
                if (Rewrite(row, revision))
                    waiting = row.Id;
                if (revision.Type == ActivityTypes.MessageDelete)
                    DropFiles(context, row.Id);
            }
        });
        return waiting;
    }

    /// <summary>Brings the lane up to date, after the commit.</summary>
    public static void Take(Lane lane, long messageId, Activity revision)
    {
        if (revision.Type == ActivityTypes.MessageDelete)
            lane.Revise(messageId, _ => null)?.Waiter?.TrySetResult([]);
        else
            lane.Revise(messageId, turn => turn with { Activity = Reads(turn.Activity, revision.Text) });
    }

    // Platforms that number updates put the message's own number before or after it ("update:message").
    static List<Message> Rows(AubmDbContext context, long conversationId, string id)
    {
        var (before, after) = ($"{id}:", $":{id}");
        return [.. context.Messages.Where(message => message.ConversationId == conversationId && message.Direction == Direction.In
            && (message.ExternalId == id || message.ExternalId!.EndsWith(after) || message.ExternalId!.StartsWith(before)))];
    }

    static void DropFiles(AubmDbContext context, long messageId)
    {
        foreach (var file in context.Files.Where(file => file.MessageId == messageId))
            file.Drop(TakenBack);
    }

    // True where the row's turn is still to come.
    static bool Rewrite(Message row, Activity revision)
    {
        var activity = ActivityJson.Read(row.Activity);
        var isNew = row.State == MessageState.New && activity.Type == ActivityTypes.Message;
        if (revision.Type == ActivityTypes.MessageDelete)
        {
            (activity.Text, activity.Attachments, activity.Value, activity.ChannelData) = (null, null, null, null);
            if (isNew)
                (row.State, row.Reason) = (MessageState.Done, TakenBack);
        }
        else if (isNew)
            activity.Text = revision.Text;
        row.Activity = ActivityJson.Write(activity);
        return isNew;
    }

    static Activity Reads(Activity original, string? text)
    {
        var copy = ActivityJson.Read(ActivityJson.Write(original));
        (copy.Id, copy.Text) = (original.Id, text);
        return copy;
    }
}
