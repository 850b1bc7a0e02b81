namespace AubmBot.BotFramework.Channels;

/// <summary>Everything that was sent in a conversation up to a moment.</summary>
/// <param name="Account">The agency's account.</param>
/// <param name="Conversation">The channel's id of the conversation.</param>
/// <param name="At">The moment, by the platform's clock.</param>
public sealed record Watermark(string Account, string Conversation, DateTimeOffset At);
