namespace AubmBot.Tests.Channels;

/// <summary>One message as the citizen sees it.</summary>
public sealed record Shown(string Text, IReadOnlyList<string> Buttons);
