namespace AubmBot.Core.Tickets;

/// <summary>The stages a citizen hears of. Texts: <c>ticket.state.*</c> under dialogs.</summary>
public enum TicketState
{
    Open,
    InProgress,
    Resolved,
    Closed,
}
