namespace AubmBot.Core.Conversations;

/// <summary>One conversation on one channel, with what the bot remembers of it.</summary>
public sealed class Conversation
{
    public long Id { get; set; }
    public required string Channel { get; set; }

    /// <summary>Which of the agency's accounts on that channel.</summary>
    public required string Account { get; set; }

    /// <summary>The channel's own id of the conversation.</summary>
    public required string ExternalId { get; set; }

    public ConversationKey Key => new(Channel, Account, ExternalId);

    public long ContactId { get; set; }
    public Contact? Contact { get; set; }

    /// <summary>The conversation's <c>ConversationState</c> as JSON; null before the first turn.</summary>
    public string? State { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Set when the client closed it: it can be read, not written to.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
