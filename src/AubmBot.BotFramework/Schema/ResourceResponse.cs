namespace AubmBot.BotFramework.Schema;

/// <summary>The id a channel gave to what was sent to it.</summary>
public sealed record ResourceResponse(string? Id);
