using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Elsewhere;

/// <summary>Gives out the tokens that a conversation goes on with elsewhere, and takes each back once.</summary>
public sealed class Continuations(IDbContextFactory<AubmDbContext> database, Writer writer, ContinuationOptions options, TimeProvider clock)
{
    /// <summary>Makes the token one for the conversation of the turn; it is good once the turn is committed.</summary>
    public void Offer(ITurnContext turn, string token)
    {
        var conversation = turn.Get<TurnOrigin>().ConversationId;
        turn.Get<TurnEffects>().Add(context => Add(context, token, conversation, turn.Now));
    }

    /// <summary>A token where nobody said anything: the page shows it as a code.</summary>
    public async Task<string> OfferAsync(long conversationId)
    {
        var token = ContinuationToken.New();
        await writer.WriteAsync(session =>
        {
            session.WithContext(context => Add(context, token, conversationId, clock.GetUtcNow()));
            return token;
        });
        return token;
    }

    /// <summary>What the token opens, with its conversation and contact; null where it is used, expired or nobody's.</summary>
    public async Task<Continuation?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (ContinuationToken.Hash(token), clock.GetUtcNow());
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Continuations.AsNoTracking().Include(found => found.Conversation!.Contact)
            .FirstOrDefaultAsync(found => found.TokenHash == hash && found.UsedAt == null && found.ExpiresAt > now, cancellationToken);
    }

    /// <summary>The conversation has moved here: its links lead nowhere any more, and the two addresses are one person's.</summary>
    public static void Use(ITurnContext turn, Continuation found)
    {
        var here = turn.Get<TurnOrigin>().ContactId;
        turn.Get<TurnEffects>().Add(context =>
        {
            var open = context.Continuations.Where(other => other.ConversationId == found.ConversationId && other.UsedAt == null).ToList();
            // Opened at two addresses in the same moment: the later turn begins again, and finds it used.
            if (!open.Exists(other => other.Id == found.Id))
                throw new InvalidOperationException("the continuation was used meanwhile");
            open.ForEach(other => other.UsedAt = turn.Now);
            Citizens.Join(context, found.Conversation!.ContactId, here);
        });
    }

    void Add(AubmDbContext context, string token, long conversation, DateTimeOffset now)
    {
        // A conversation keeps no more of them than are of use.
        context.Continuations.RemoveRange(context.Continuations.Where(old => old.ConversationId == conversation && old.ExpiresAt < now));
        context.Continuations.Add(new Continuation
        {
            TokenHash = ContinuationToken.Hash(token),
            ConversationId = conversation,
            ExpiresAt = now.AddMinutes(options.Minutes),
        });
    }
}
