namespace AubmBot.Core.Elsewhere;

/// <summary>A place where a conversation can go on, and the link there.</summary>
/// <param name="Channel">Id of the channel.</param>
/// <param name="Name">As citizens call it, in their language.</param>
/// <param name="Link">Carries the token.</param>
public sealed record Way(string Channel, string Name, Uri Link);
