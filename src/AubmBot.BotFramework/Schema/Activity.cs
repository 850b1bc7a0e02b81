using System.Text.Json;
using System.Text.Json.Serialization;

namespace AubmBot.BotFramework.Schema;

/// <summary>
/// One thing said or done in a conversation, as the Activity Protocol writes it (botframework-activity.md). Properties that
/// this class does not name survive a round trip; ids are strings, whatever the sender wrote.
/// </summary>
public sealed class Activity
{
    public string Type { get; set; } = ActivityTypes.Message;

    [JsonConverter(typeof(StringIdConverter))]
    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }
    public string? ServiceUrl { get; set; }
    public string? ChannelId { get; set; }
    public ChannelAccount? From { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public ChannelAccount? Recipient { get; set; }

    /// <summary>BCP 47 tag of the text, e.g. <c>ar-MA</c>; decides the direction it is shown in.</summary>
    public string? Locale { get; set; }

    public string? Text { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>What a telephone or screen reader says instead of the text.</summary>
    public string? Speak { get; set; }

    public string? InputHint { get; set; }
    public List<Attachment>? Attachments { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Name of an event, e.g. <c>webchat/join</c>.</summary>
    public string? Name { get; set; }

    /// <summary>What an event carries, or the id of the button that was pressed.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>The channel's own data; handed back untouched.</summary>
    public JsonElement? ChannelData { get; set; }

    public List<ChannelAccount>? MembersAdded { get; set; }
    public List<ChannelAccount>? MembersRemoved { get; set; }

    [JsonConverter(typeof(StringIdConverter))]
    public string? ReplyToId { get; set; }

    /// <summary><c>expectReplies</c>: the replies are wanted in the answer to this request.</summary>
    public string? DeliveryMode { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The pressed button's id, where the client sent one as <see cref="Value"/>.</summary>
    [JsonIgnore]
    public string? ButtonId => Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static Activity Message(string text, string? locale = null) =>
        new() { Text = text, TextFormat = "plain", Locale = locale };

    public static Activity Event(string name) => new() { Type = ActivityTypes.Event, Name = name };
}
