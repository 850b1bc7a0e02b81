namespace AubmBot.BotFramework.Schema;

/// <summary>A page of a conversation, and the mark to read on from (Direct Line 3.0).</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);
