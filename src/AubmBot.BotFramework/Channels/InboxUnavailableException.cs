namespace AubmBot.BotFramework.Channels;

/// <summary>The database cannot take a message now: disk full, shutting down, or too much waiting. Answered 503.</summary>
public sealed class InboxUnavailableException : Exception
{
    public InboxUnavailableException() { }

    public InboxUnavailableException(string message) : base(message) { }

    public InboxUnavailableException(string message, Exception inner) : base(message, inner) { }
}
