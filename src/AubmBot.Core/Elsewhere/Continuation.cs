using AubmBot.Core.Conversations;

namespace AubmBot.Core.Elsewhere;

/// <summary>A way to go on with a conversation at another address: good once, for a while. Its token is known to the citizen only.</summary>
public sealed class Continuation
{
    public long Id { get; set; }

    /// <summary>Hash of the token in the link.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The conversation that goes on.</summary>
    public long ConversationId { get; set; }
    public Conversation? Conversation { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Set by the conversation that it went on in.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
