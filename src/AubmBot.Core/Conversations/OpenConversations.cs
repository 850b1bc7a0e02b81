using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.State;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations;

/// <summary>What a client of web chat must know of a conversation before it reads or writes.</summary>
public sealed class OpenConversations(IDbContextFactory<AubmDbContext> database)
{
    public async Task<OpenConversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Conversations
            .Where(conversation => conversation.Channel == key.Channel && conversation.Account == key.Account && conversation.ExternalId == key.ExternalId)
            .Select(conversation => new OpenConversation(conversation.Id, conversation.EndedAt != null, conversation.State))
            .FirstOrDefaultAsync(cancellationToken);
    }
}

/// <param name="Id">Its row.</param>
/// <param name="Ended">It can be read, not written to.</param>
/// <param name="State">What the bot remembers of it.</param>
public sealed record OpenConversation(long Id, bool Ended, string? State)
{
    /// <summary>The bot has just asked for a file; one that nobody asked for is not kept.</summary>
    public bool ExpectsFile =>
        BotState.Read(State).Get(DialogStack.StateName, DialogJson.Default.DialogStack)?.Instances is [.., { } top] && top.Id == Prompt.IdOf("attachment");
}
