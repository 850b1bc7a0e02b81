namespace AubmBot.Core.Knowledge;

/// <summary>A file under <c>dialogs/</c> that cannot be read. The message names the file and, where known, the line.</summary>
public sealed class DialogsProblemException : Exception
{
    public DialogsProblemException() { }

    public DialogsProblemException(string message) : base(message) { }

    public DialogsProblemException(string message, Exception inner) : base(message, inner) { }
}
