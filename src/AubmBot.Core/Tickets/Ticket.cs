using AubmBot.Core.Conversations;

namespace AubmBot.Core.Tickets;

/// <summary>What a citizen asked the agency to do, with everything the form collected.</summary>
public sealed class Ticket
{
    public long Id { get; set; }

    /// <summary>Thirteen digits, the last one a check digit; see <see cref="TicketReference"/>.</summary>
    public required string Reference { get; set; }

    /// <summary>The form instance that opened it: pressing "send" twice finds the ticket that is there.</summary>
    public required string FormInstance { get; set; }

    public required string Form { get; set; }
    public required string Kind { get; set; }
    public TicketState State { get; set; }
    public long ContactId { get; set; }
    public Contact? Contact { get; set; }
    public long ConversationId { get; set; }
    public Conversation? Conversation { get; set; }
    public required string Language { get; set; }

    /// <summary>E.164, where the citizen gave one; the second proof when asked from elsewhere.</summary>
    public string? Phone { get; set; }

    /// <summary>Answers by field name, as JSON.</summary>
    public required string Fields { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
