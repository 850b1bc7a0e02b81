namespace AubmBot.Core.Conversations;

/// <summary>Where a message stands. In: New → Done | Parked. Out: Claimed → Sent | Retry → … | Rejected | Uncertain → ….</summary>
public enum MessageState
{
    /// <summary>In: stored and acknowledged; its turn has not been committed.</summary>
    New,

    /// <summary>In: its turn is committed.</summary>
    Done,

    /// <summary>In: its turn failed every time; a person looks at it.</summary>
    Parked,

    /// <summary>Out: this process is about to send it.</summary>
    Claimed,

    /// <summary>Out: the platform took it, or the client can fetch it.</summary>
    Sent,

    /// <summary>Out: tried again at <see cref="Message.NextAttemptAt"/>.</summary>
    Retry,

    /// <summary>Out: failed for good, or dropped because a part before it did.</summary>
    Rejected,

    /// <summary>Out: a process died, or a platform fell silent, between the call and its answer. Sent once more.</summary>
    Uncertain,
}
