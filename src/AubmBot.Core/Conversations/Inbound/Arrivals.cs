using AubmBot.BotFramework.Channels;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations.Inbound;

/// <summary>Counts in the transcript, over all conversations of the contact.</summary>
public sealed class Arrivals(IDbContextFactory<AubmDbContext> database) : IArrivals
{
    public async Task<int> CountAsync(IChannel channel, string contact, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Messages.CountAsync(
            message => message.Direction == Direction.In && message.CreatedAt > since && message.Conversation!.Channel == channel.Id
                && message.Conversation.Account == channel.Account && message.Conversation.Contact!.ExternalId == contact,
            cancellationToken);
    }
}
