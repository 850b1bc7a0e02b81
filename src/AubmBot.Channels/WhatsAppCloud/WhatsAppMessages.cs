using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Meta;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.WhatsAppCloud;

/// <summary>Turns one message of a webhook into an activity (WhatsApp Cloud API, messages webhook).</summary>
static class WhatsAppMessages
{
    // A template's button has the payload that the template was sent with; these mean silence (channel rule 14).
    static readonly string[] OptOut = ["unsubscribe", "opt-out", "stop", "stop promotions"];

    /// <summary>Null where it needs no turn.</summary>
    /// <param name="message">As the webhook has it.</param>
    /// <param name="activity">Addressed; completed here.</param>
    public static Activity? Of(JsonElement message, Activity activity)
    {
        var type = message.Text("type") ?? "unknown";
        return type switch
        {
            "system" => Moved(message.At(type), activity),
            "reaction" => Reaction(message.At(type), activity),
            "edit" => Changed(message.At(type), activity, ActivityTypes.MessageUpdate),
            "revoke" => Changed(message.At(type), activity, ActivityTypes.MessageDelete),
            // The chat was opened for the first time, and nothing said yet.
            "request_welcome" => Joined(activity),
            "button" when OptOut.Contains(message.At(type)?.Text("payload"), StringComparer.OrdinalIgnoreCase) => Silenced(activity),
            _ => Said(message, type, activity),
        };
    }

    static Activity? Said(JsonElement message, string type, Activity activity)
    {
        var (text, value) = Words(message, type);
        activity.Text = text;
        activity.TextFormat = "plain";
        activity.Value = value is null ? null : ActivityData.String(value);
        activity.Attachments = WhatsAppAttachments.Of(message, type, activity.From!.Id!);
        // Photos chosen together come one by one, and nothing in them says so.
        if (type is "image" or "video" or "document")
            activity.ChannelData = ActivityData.Object((Album.Property, Album.Unnamed));
        if (text is null && value is null && activity.Attachments is null)
            activity.Attachments = ActivityData.Attachment(AttachmentTypes.Unsupported);
        return activity;
    }

    // What is shown to the citizen, and the id that was pressed.
    static (string? Text, string? Value) Words(JsonElement message, string type) => (type, message.At(type)) switch
    {
        ("text", { } text) => (text.Text("body"), null),
        ("button", { } button) => (button.Text("text"), button.Text("payload")),
        ("interactive", { } answer) when (answer.At("button_reply") ?? answer.At("list_reply")) is { } reply => (reply.Text("title"), reply.Text("id")),
        (_, { } media) => (media.Text("caption"), null),
        _ => (null, null),
    };

    static Activity Reaction(JsonElement? reaction, Activity activity) =>
        // Without an emoji it was taken back.
        Reactions.On(activity, reaction?.Text("message_id"), reaction?.Text("emoji"), isTaken: reaction?.Text("emoji") is null);

    static Activity? Changed(JsonElement? change, Activity activity, string type)
    {
        if (change?.Text("original_message_id") is not { } original)
            return null;
        activity.Type = type;
        activity.ReplyToId = original;
        if (change.Value.At("message") is { } now)
            activity.Text = Words(now, now.Text("type") ?? "text").Text;
        return activity;
    }

    // The same person has another number now. What they were doing goes along; that they are who they proved to be does not.
    static Activity? Moved(JsonElement? notice, Activity activity)
    {
        if (notice?.Text("type") is not ("user_changed_number" or "customer_changed_number")
            || (notice.Value.Text("wa_id") ?? notice.Value.Text("new_wa_id")) is not { Length: > 0 } number)
            return null;
        activity.Type = ActivityTypes.Event;
        activity.Name = EventNames.AddressMoved;
        activity.Value = ActivityData.String(activity.Conversation!.Id!);
        activity.Conversation = new ConversationAccount { Id = number };
        activity.From = WhatsAppEvents.Person(number, name: null);
        return activity;
    }

    static Activity Joined(Activity activity)
    {
        EntryLink.Open(activity, null);
        return activity;
    }

    static Activity Silenced(Activity activity)
    {
        activity.Type = ActivityTypes.Event;
        activity.Name = EventNames.OptOut;
        return activity;
    }
}
