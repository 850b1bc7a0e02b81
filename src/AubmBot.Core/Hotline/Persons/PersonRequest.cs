using AubmBot.Core.Conversations;

namespace AubmBot.Core.Hotline.Persons;

/// <summary>
/// A caller wants to talk with a person: in their own call, in the queue, or called back. One row through all of it, so that
/// whoever leaves the queue for a callback keeps their place.
/// </summary>
public sealed class PersonRequest
{
    public long Id { get; set; }

    /// <summary>Stands in addresses, and says nothing about anybody.</summary>
    public required string Key { get; set; }

    public PersonRequestState State { get; set; }

    /// <summary>The caller hung up, or will: the team calls them. Else they hold the line.</summary>
    public bool IsCallback { get; set; }

    /// <summary>The call in which it was asked for.</summary>
    public long ConversationId { get; set; }
    public Conversation? Conversation { get; set; }

    /// <summary>The number that called, E.164: the only one ever called back. Null where it is withheld.</summary>
    public string? Phone { get; set; }

    public required string Language { get; set; }

    /// <summary>Id of the topic that was heard last.</summary>
    public string? Topic { get; set; }

    /// <summary>Of a callback: its ticket.</summary>
    public string? Reference { get; set; }

    /// <summary>Of a callback: the part of the day that was asked for; null for any.</summary>
    public string? PartOfDay { get; set; }

    /// <summary>The place in the order: since when somebody waits.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Not offered to the team before.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>How often it was offered to somebody of the team; an answer to an older offer counts for nothing.</summary>
    public int Offers { get; set; }

    public DateTimeOffset? OfferedAt { get; set; }

    /// <summary>The telephone of the team that it is offered to, or that took it.</summary>
    public string? Agent { get; set; }

    /// <summary>The call to the team in which it was accepted.</summary>
    public string? AgentCall { get; set; }

    /// <summary>How often the citizen was called.</summary>
    public int Calls { get; set; }
}
