namespace AubmBot.Core.Understanding;

/// <summary>One topic taken for another.</summary>
/// <param name="Expected">The right topic, or "none".</param>
/// <param name="Given">What the bot would have done, or "none".</param>
/// <param name="Count">How often.</param>
/// <param name="Example">The first such question.</param>
public sealed record Confusion(string Expected, string Given, int Count, string Example);
