using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Data;
using AubmBot.Core.Forms;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Elsewhere;

/// <summary>
/// The platform gave a conversation another address: a group became a larger one, a telephone got another number. What was
/// going on goes on there, without a word. What was proven stays behind and ends: a number is soon somebody else's, and the
/// new one has proved nothing yet.
/// </summary>
public sealed class Relocation(IDbContextFactory<AubmDbContext> database, Correspondence correspondence)
{
    /// <summary>Told at the new address, with the old one as its value; and then, without one, at the old.</summary>
    public Task TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ButtonId is { } old)
            return MoveInAsync(turn, old, cancellationToken);
        Luggage.TakeAway(turn.ConversationState);
        return Task.CompletedTask;
    }

    async Task MoveInAsync(ITurnContext turn, string old, CancellationToken cancellationToken)
    {
        var origin = turn.Get<TurnOrigin>();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var here = await context.Conversations.AsNoTracking().FirstAsync(conversation => conversation.Id == origin.ConversationId, cancellationToken);
        var left = await context.Conversations.AsNoTracking().Include(conversation => conversation.Contact).FirstOrDefaultAsync(
            conversation => conversation.Channel == here.Channel && conversation.Account == here.Account && conversation.ExternalId == old
                && conversation.Id != here.Id, cancellationToken);
        if (left is null)
            return;
        // Platforms tell it late: what has been begun here meanwhile is newer.
        if (!turn.ConversationState.Has(DialogStack.StateName))
        {
            var brought = BotState.Read(left.State);
            Luggage.Unpack(brought, turn.ConversationState);
            FormFiles.Follow(turn, brought, left.Id);
        }
        turn.Get<TurnEffects>().Add(rows =>
        {
            var contact = rows.Contacts.Find(left.ContactId)!;
            (contact.ProvenPhone, contact.Person) = (null, null);
        });
        var gone = Activity.Event(EventNames.AddressMoved);
        gone.Id = $"moved:{turn.Activity.Id}";
        await correspondence.NotifyAsync(turn, Recipient.Of(left), gone, cancellationToken);
    }
}
