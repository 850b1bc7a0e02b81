namespace AubmBot.Core.Conversations;

/// <summary>A conversation as the outside names it.</summary>
public readonly record struct ConversationKey(string Channel, string Account, string ExternalId);
