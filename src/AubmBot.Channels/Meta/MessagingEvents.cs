using System.Text.Json;
using AubmBot.BotFramework.Schema;
using AubmBot.Channels.Wire;

namespace AubmBot.Channels.Meta;

/// <summary>
/// Turns <c>entry[].messaging[]</c> of Messenger and Instagram into activities: none for what needs no turn. What another
/// app owns comes under <c>standby</c>, which is not read.
/// </summary>
sealed class MessagingEvents(string channelId, string account, string? appId, OwnMessages own)
{
    /// <summary>Stands in front of what our messages carry along (Send API, metadata), so that their echoes are known.</summary>
    public const string Mark = "aubmbot:";

    public IEnumerable<Activity> Read(IEnumerable<JsonElement> entries) =>
        entries.SelectMany(entry => entry.Items("messaging")).SelectMany(Of);

    /// <summary>Whether an event is of one citizen and our account.</summary>
    public static bool IsFromCitizen(JsonElement item, string account) =>
        item.At("sender")?.Text("id") is { } sender && sender != account && item.At("recipient")?.Text("id") == account;

    IEnumerable<Activity> Of(JsonElement item)
    {
        if (item.At("message") is { } echo && echo.IsTrue("is_echo"))
            return Echo(item, echo);
        if (!IsFromCitizen(item, account))
            return [];
        var person = item.At("sender")!.Value.Text("id")!;
        Activity About(string id) => In(person, id, item);
        string Own(string kind) => $"{kind}:{person}:{item.Text("timestamp")}";
        if (item.At("message") is { } message)
            return MessagingMessages.Said(message, About);
        if (item.At("postback") is { } postback)
            return MessagingMessages.Pressed(postback, About(postback.Text("mid") ?? Own("postback"))) is { } pressed ? [pressed] : [];
        if (item.At("referral") is { } referral)
            return [MessagingMessages.Opened(About(Own("referral")), EntryLink.Of(referral))];
        if (item.At("message_edit") is { } edit && edit.Text("mid") is { } mid)
            return [MessagingMessages.Edited(edit, About($"edit:{mid}:{edit.Text("num_edit")}"))];
        if (item.At("reaction") is { } reaction)
            return [Reactions.On(About(Own($"reaction:{reaction.Text("mid")}")), reaction.Text("mid"), reaction.Text("emoji"), reaction.Text("action") == "unreact")];
        return Handed(item, About, Own);
    }

    // A person took the conversation into the page's inbox, or gave it back (Messenger Platform, Conversation Routing).
    IEnumerable<Activity> Handed(JsonElement item, Func<string, Activity> about, Func<string, string> own)
    {
        if (item.At("take_thread_control") is not null)
            return [Named(EventNames.PersonSpoke, about(own("taken")))];
        if (item.At("pass_thread_control") is not { } passed || (appId is not null && passed.Text("new_owner_app_id") != appId))
            return [];
        var back = Named(EventNames.HandoffStatus, about(own("passed")));
        back.Value = ActivityData.Object(("state", "completed"));
        return [back];
    }

    // Our own messages come back too. Whatever else writes as the page is a person, or a tool a person set up.
    IEnumerable<Activity> Echo(JsonElement item, JsonElement message)
    {
        var (person, mid, text) = (item.At("recipient")?.Text("id"), message.Text("mid"), message.Text("text"));
        if (person is null || mid is null || item.At("sender")?.Text("id") != account || message.IsTrue("is_deleted")
            || message.Text("metadata")?.StartsWith(Mark, StringComparison.Ordinal) == true
            || (appId is not null && message.Text("app_id") == appId)
            || own.Know(mid, person, text))
            return [];
        var spoken = Named(EventNames.PersonSpoke, In(person, mid, item));
        spoken.Text = text;
        return [spoken];
    }

    static Activity Named(string name, Activity activity)
    {
        activity.Type = ActivityTypes.Event;
        activity.Name = name;
        return activity;
    }

    // Also what a person of the agency wrote is filed under the citizen: the conversation is theirs.
    Activity In(string person, string id, JsonElement item) => new()
    {
        Id = id,
        ChannelId = channelId,
        Timestamp = item.Milliseconds("timestamp"),
        Conversation = new ConversationAccount { Id = person },
        From = new ChannelAccount { Id = person, Role = "user" },
        Recipient = new ChannelAccount { Id = account, Role = "bot" },
    };
}
