namespace AubmBot.Channels.DirectLine;

/// <summary>What a token allows: one conversation, as one user.</summary>
public sealed record DirectLineGrant(string ConversationId, string UserId, string Token, int ExpiresIn)
{
    /// <summary>Names one stream ticket, so that it opens one stream only.</summary>
    public string? TicketId { get; init; }
}
