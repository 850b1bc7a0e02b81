using AubmBot.Core.Conversations;

namespace AubmBot.Core.People.Codes;

/// <summary>A code that was sent to a telephone: who types it here in time holds that telephone.</summary>
public sealed class OneTimeCode
{
    public long Id { get; set; }

    /// <summary>E.164.</summary>
    public required string Phone { get; set; }

    /// <summary>What it is good for: a code for one thing opens no other.</summary>
    public required string Purpose { get; set; }

    public long ConversationId { get; set; }
    public Conversation? Conversation { get; set; }

    /// <summary>Salt and slow hash of the code with all it is bound to.</summary>
    public required string Hash { get; set; }

    /// <summary>Wrong codes typed so far.</summary>
    public int Tries { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}
