namespace AubmBot.Core.Hotline.Persons;

/// <summary>How far a caller is on the way to a person.</summary>
public enum PersonRequestState
{
    /// <summary>The team's telephones ring, from the caller's own call.</summary>
    Ringing,

    /// <summary>Nobody was free: it waits for somebody of the team.</summary>
    Waiting,

    /// <summary>Somebody of the team is being called, and has not accepted.</summary>
    Offered,

    /// <summary>Somebody accepted: the caller is being put through, or called.</summary>
    Accepted,

    /// <summary>They talked.</summary>
    Done,

    /// <summary>The caller gave it up.</summary>
    Gone,

    /// <summary>Nobody was reached after all tries; a callback's ticket stays open for the team.</summary>
    Failed,
}
