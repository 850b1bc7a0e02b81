namespace AubmBot.BotFramework.Prompts;

/// <summary>A place with its names by language, and other spellings people use.</summary>
public sealed record Place(string Id, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> AlsoWritten);
