namespace AubmBot.BotFramework.Channels;

/// <summary>A body that is not what its platform documents. The message never holds a part of the body.</summary>
public sealed class MalformedPayloadException : Exception
{
    public MalformedPayloadException() { }

    public MalformedPayloadException(string message) : base(message) { }

    public MalformedPayloadException(string message, Exception inner) : base(message, inner) { }
}
