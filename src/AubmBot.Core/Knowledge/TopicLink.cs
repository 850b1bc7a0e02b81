namespace AubmBot.Core.Knowledge;

/// <summary>An address on the web with its label by language code.</summary>
public sealed record TopicLink(string Url, IReadOnlyDictionary<string, string> Title);
