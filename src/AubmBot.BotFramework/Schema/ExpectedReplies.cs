namespace AubmBot.BotFramework.Schema;

/// <summary>The answer to an activity whose delivery mode is <c>expectReplies</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
