namespace AubmBot.Channels.DirectLine;

/// <summary>What a token allows: one conversation, as one user.</summary>
public sealed record DirectLineGrant(string ConversationId, string UserId, string Token, int ExpiresIn)
{
    /// <summary>Names one stream ticket, so that it opens one stream only.</summary>
    public string? TicketId { get; init; }

    /// <summary>Sites that the token is for, where whoever asked for it named some.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    /// <summary>Whether a browser on a page of that site may use it; a caller that is no browser names no site.</summary>
    public bool IsFor(string? origin) => TrustedOrigins.Count == 0 || origin is null or "" || TrustedOrigins.Contains(origin);
}
