namespace AubmBot.Core.Conversations;

/// <summary>One person as one channel knows them. Never merged with another on a guess.</summary>
public sealed class Contact
{
    public long Id { get; set; }
    public required string Channel { get; set; }
    public required string Account { get; set; }
    public required string ExternalId { get; set; }

    /// <summary>The person's <c>UserState</c> as JSON.</summary>
    public string? State { get; set; }

    /// <summary>A telephone number, E.164, that was proven to be this person's; never one that they only typed.</summary>
    public string? ProvenPhone { get; set; }

    /// <summary>Shared by the addresses that a continuation link joined; null where none did. Names nobody.</summary>
    public string? Person { get; set; }

    /// <summary>Set while the person blocks the bot; only their own later message clears it.</summary>
    public DateTimeOffset? BlockedAt { get; set; }

    /// <summary>Set while the person wants no message they did not ask for; only their own later message clears it.</summary>
    public DateTimeOffset? OptedOutAt { get; set; }
}
