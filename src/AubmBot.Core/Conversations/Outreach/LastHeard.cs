using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>How a conversation is addressed: some platforms are answered at an address, or in a thread, that only what came in tells.</summary>
public sealed class LastHeard(IDbContextFactory<AubmDbContext> database)
{
    /// <summary>When the citizen last did something there that opens a platform's window; null for never.</summary>
    public async Task<DateTimeOffset?> AtAsync(long conversationId)
    {
        await using var context = await database.CreateDbContextAsync();
        var last = context.Messages.AsNoTracking()
            .Where(message => message.ConversationId == conversationId && message.Direction == Direction.In)
            .OrderByDescending(message => message.Id).AsAsyncEnumerable();
        await foreach (var message in last)
            if (CitizensOwn.Is(ActivityJson.Read(message.Activity)))
                return message.CreatedAt;
        return null;
    }

    /// <summary>What came in last; where nothing ever did, what the ids alone tell.</summary>
    public async Task<Activity> InAsync(Recipient recipient, CancellationToken cancellationToken)
    {
        var (channel, account, conversation) = recipient.Conversation;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var json = await context.Messages
            .Where(message => message.Direction == Direction.In && message.Conversation!.Channel == channel
                && message.Conversation.Account == account && message.Conversation.ExternalId == conversation)
            .OrderByDescending(message => message.Id).Select(message => message.Activity).FirstOrDefaultAsync(cancellationToken);
        return json is not null ? ActivityJson.Read(json) : new Activity
        {
            ChannelId = channel,
            Conversation = new ConversationAccount { Id = conversation },
            From = new ChannelAccount { Id = recipient.Contact },
            Recipient = new ChannelAccount { Id = account },
        };
    }
}
