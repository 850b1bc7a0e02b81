namespace AubmBot.Core.Conversations;

/// <summary>A conversation as the database knows it.</summary>
public sealed record OpenedConversation(long Id, string? State, bool Ended, long ContactId, string? ContactState, bool Blocked, bool OptedOut = false,
    DateTimeOffset? HeardAt = null);
