namespace AubmBot.Core.Understanding;

/// <summary>How one message is written, decided for that message alone.</summary>
/// <param name="Kind">fr, ar, darija-ar, darija-latn, mixed, or <see cref="Unknown"/>.</param>
/// <param name="Script">The script most of its letters have.</param>
public sealed record MessageLanguage(string Kind, Script Script)
{
    /// <summary>Too short or too strange to tell: the conversation's language stays.</summary>
    public const string Unknown = "unknown";
}
