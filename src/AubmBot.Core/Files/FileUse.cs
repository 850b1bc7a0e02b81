namespace AubmBot.Core.Files;

/// <summary>What a file was asked for: decides which kinds are taken, and whom a failure is told.</summary>
public enum FileUse
{
    /// <summary>A photo or a document in a form; the citizen is told when it could not be kept.</summary>
    Document,

    /// <summary>Words spoken on the telephone: nobody is there any more to be told.</summary>
    Recording,
}
