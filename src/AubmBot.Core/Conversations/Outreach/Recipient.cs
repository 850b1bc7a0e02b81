namespace AubmBot.Core.Conversations.Outreach;

/// <summary>Whom a letter is for.</summary>
/// <param name="Channel">Id of a channel.</param>
/// <param name="Conversation">The channel's id of the conversation.</param>
/// <param name="Contact">The channel's id of the person.</param>
public sealed record Recipient(string Channel, string Conversation, string Contact);
