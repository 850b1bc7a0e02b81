using AubmBot.BotFramework.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Tickets;

/// <summary>Finds tickets for the person they belong to, on whichever of their addresses they opened them.</summary>
public sealed class TicketLookup(IDbContextFactory<AubmDbContext> database, Citizens citizens)
{
    const int MostOffered = 3;

    public async Task<Ticket?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Reference == reference, cancellationToken);
    }

    /// <summary>Whether whoever speaks opened this ticket, or has shown to hold the telephone that it names.</summary>
    public async Task<bool> IsTheirsAsync(ITurnContext turn, Ticket? ticket, CancellationToken cancellationToken) =>
        ticket is not null && (await citizens.AddressesOfAsync(turn, cancellationToken)).Any(address =>
            address.Id == ticket.ContactId || (ticket.Phone is not null && address.ProvenPhone == ticket.Phone));

    /// <summary>The latest ticket with this telephone number that is not closed.</summary>
    public async Task<Ticket?> OpenOfAsync(string phone, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Tickets.AsNoTracking()
            .Where(ticket => ticket.Phone == phone && (ticket.State == TicketState.Open || ticket.State == TicketState.InProgress))
            .OrderByDescending(ticket => ticket.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>References of a person's latest tickets, the newest first.</summary>
    public async Task<IReadOnlyList<string>> LatestAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var contacts = await citizens.ContactsOfAsync(turn, cancellationToken);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Tickets.Where(ticket => contacts.Contains(ticket.ContactId))
            .OrderByDescending(ticket => ticket.Id).Take(MostOffered).Select(ticket => ticket.Reference).ToListAsync(cancellationToken);
    }
}
