using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>Turns what a citizen wrote or pressed into activities.</summary>
static class MessagingMessages
{
    /// <summary>The payload of the button before the first message, as the page's profile sets it.</summary>
    public const string GetStarted = "GET_STARTED";

    public static IEnumerable<Activity> Said(JsonElement message, Func<string, Activity> about)
    {
        if (message.Text("mid") is not { } mid)
            yield break;
        if (message.IsTrue("is_deleted"))
        {
            var gone = about($"deleted:{mid}");
            gone.Type = ActivityTypes.MessageDelete;
            gone.ReplyToId = mid;
            yield return gone;
            yield break;
        }
        // With the first message after a link the reference comes inside it.
        if (EntryLink.Of(message.At("referral")) is { } reference)
            yield return Opened(about($"referral:{mid}"), reference);
        var activity = about(mid);
        activity.Text = message.Text("text");
        activity.TextFormat = "plain";
        activity.Attachments = MessagingAttachments.Of(message);
        // A text says enough about a shared link that cannot be handed over.
        if (activity.Text is not null)
            activity.Attachments?.RemoveAll(item => item.ContentType == AttachmentTypes.Unsupported);
        if (activity.Attachments is { Count: 0 })
            activity.Attachments = null;
        if (message.At("quick_reply")?.Text("payload") is { } pressed)
            activity.Value = ActivityData.String(pressed);
        // Some apps send photos chosen together as one message, others one by one, and nothing in them says so.
        if (activity.Attachments is [{ ContentUrl: not null, ContentType: not "audio/mp4" }, ..])
            activity.ChannelData = ActivityData.Object((Album.Property, Album.Unnamed));
        if (message.At("reply_to")?.At("story")?.Text("id") is { } story)
            activity.ChannelData = ActivityData.Object(("story", story));
        if (activity.Text is not null || activity.Attachments is not null || activity.Value is not null)
            yield return activity;
    }

    /// <summary>Null where the button says nothing.</summary>
    public static Activity? Pressed(JsonElement postback, Activity activity)
    {
        var payload = postback.Text("payload");
        if (EntryLink.Of(postback.At("referral")) is { } reference)
            return Opened(activity, reference);
        if (payload == GetStarted)
            return Opened(activity, null);
        activity.Text = postback.Text("title") ?? payload;
        activity.TextFormat = "plain";
        // Another app's button has a title only.
        if (payload is not null)
            activity.Value = ActivityData.String(payload);
        return activity.Text is null ? null : activity;
    }

    public static Activity Opened(Activity activity, string? reference)
    {
        EntryLink.Open(activity, reference);
        return activity;
    }

    public static Activity Edited(JsonElement edit, Activity activity)
    {
        activity.Type = ActivityTypes.MessageUpdate;
        activity.Text = edit.Text("text");
        activity.TextFormat = "plain";
        activity.ReplyToId = edit.Text("mid");
        return activity;
    }
}
