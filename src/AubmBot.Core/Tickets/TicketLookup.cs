using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Tickets;

/// <summary>Finds tickets for the person they belong to.</summary>
public sealed class TicketLookup(IDbContextFactory<AubmDbContext> database)
{
    const int MostOffered = 3;

    public async Task<Ticket?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Reference == reference, cancellationToken);
    }

    /// <summary>References of a person's latest tickets, the newest first.</summary>
    public async Task<IReadOnlyList<string>> LatestAsync(long contactId, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Tickets.Where(ticket => ticket.ContactId == contactId)
            .OrderByDescending(ticket => ticket.Id).Take(MostOffered).Select(ticket => ticket.Reference).ToListAsync(cancellationToken);
    }
}
