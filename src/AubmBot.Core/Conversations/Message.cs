using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Conversations;

/// <summary>
/// One activity of a conversation, in or out. The table is inbox, outbox, transcript and Direct Line's log at once: one
/// write path, one truth. Its id is the watermark and the activity id that clients see.
/// </summary>
public sealed class Message
{
    public long Id { get; set; }
    public long ConversationId { get; set; }
    public Conversation? Conversation { get; set; }
    public Direction Direction { get; set; }

    /// <summary>The platform's id; unique within the conversation and direction. Null where it has none yet.</summary>
    public string? ExternalId { get; set; }

    public MessageState State { get; set; }

    /// <summary>Out: how far the platform says it came; null where it has said nothing.</summary>
    public DeliveryState? Delivery { get; set; }

    /// <summary>Why it was ignored, parked, rejected or is tried again: a name or a platform's code, never a text.</summary>
    public string? Reason { get; set; }

    /// <summary>The activity as JSON, without its id.</summary>
    public required string Activity { get; set; }

    /// <summary>The message this one answers; for what nobody asked, its first part: only that one has none.</summary>
    public long? ReplyToId { get; set; }

    /// <summary>Turns begun (in) or calls made (out), as far as they were counted.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? NextAttemptAt { get; set; }
}
