using AubmBot.Core.Data;
using AubmBot.Core.Files;
using AubmBot.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Web.Team;

/// <summary>What is kept with tickets, one use at a time: who may hear recordings by one address gets no documents by it.</summary>
sealed class TicketFiles(IDbContextFactory<AubmDbContext> database, FileStore store)
{
    /// <summary>Null where there is no such ticket.</summary>
    public async Task<(Ticket Ticket, IReadOnlyList<StoredFile> Files)?> OfAsync(string reference, FileUse use, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var digits = TicketReference.Read(reference) ?? reference;
        if (await context.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Reference == digits, cancellationToken) is not { } found)
            return null;
        return (found, await context.Files.AsNoTracking().Where(file => file.TicketReference == digits && file.Use == use)
            .OrderBy(file => file.Id).ToListAsync(cancellationToken));
    }

    /// <summary>Null where it is of no ticket, of another use, or not here.</summary>
    public async Task<(StoredFile File, string Path)?> FindAsync(string name, FileUse use, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var file = await context.Files.AsNoTracking().FirstOrDefaultAsync(
            row => row.Name == name && row.Use == use && row.State == FileState.Kept && row.TicketReference != null, cancellationToken);
        return file is not null && store.Find(name) is { } path ? (file, path) : null;
    }
}
