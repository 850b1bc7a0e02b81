namespace AubmBot.Core.People.Codes;

/// <summary>What became of the wish for a code.</summary>
public enum Sent
{
    /// <summary>It leaves with the turn.</summary>
    Yes,

    /// <summary>No channel of text messages, a number that gets none, or too many went out today.</summary>
    Impossible,

    /// <summary>This number had its codes for now.</summary>
    TooMany,
}
