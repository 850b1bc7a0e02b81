using AubmBot.BotFramework.Channels;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations;

/// <summary>
/// Notes how far a sent message came. Receipts are late, repeated and out of order: what is noted only moves up, and one
/// for a message nobody knows is dropped.
/// </summary>
public sealed class Receipts(Writer writer, Lanes lanes, TimeProvider clock)
{
    const int MostUpTo = 200;

    public Task AcceptAsync(IReadOnlyList<DeliveryReceipt> receipts) => receipts.Count == 0
        ? Task.CompletedTask
        : writer.WriteAsync(
            session =>
            {
                var blocked = new List<Conversation>();
                session.WithContext(context =>
                {
                    foreach (var receipt in receipts)
                        if (receipt.UpTo is { } mark)
                            NoteUpTo(context, receipt, mark);
                        else if (Note(context, receipt) is { } conversation)
                            blocked.Add(conversation);
                });
                return blocked;
            },
            blocked => blocked.ForEach(Silence));

    // The conversation whose citizen no longer wants messages, as the receipt tells.
    Conversation? Note(AubmDbContext context, DeliveryReceipt receipt)
    {
        var sent = context.Messages.Include(message => message.Conversation!.Contact).FirstOrDefault(message =>
            message.Direction == Direction.Out && message.ExternalId == receipt.ProviderId && message.Conversation!.Channel == receipt.ChannelId);
        if (sent is null || sent.Delivery >= receipt.State)
            return null;
        sent.Delivery = receipt.State;
        if (receipt.State != DeliveryState.Failed)
            return null;
        sent.Reason = receipt.Code is null ? $"{receipt.Failure}" : $"{receipt.Failure}: {receipt.Code}";
        if (receipt.Failure != SendFailure.ContactBlocked)
            return null;
        sent.Conversation!.Contact!.BlockedAt = clock.GetUtcNow();
        return sent.Conversation;
    }

    // One that was said before that moment and left after it would be counted too: the next receipt is right again.
    static void NoteUpTo(AubmDbContext context, DeliveryReceipt receipt, Watermark mark)
    {
        DeliveryState[] lower = [.. Enum.GetValues<DeliveryState>().Where(state => state < receipt.State)];
        var sent = context.Messages
            .Where(message => message.Conversation!.Channel == receipt.ChannelId && message.Conversation.Account == mark.Account
                && message.Conversation.ExternalId == mark.Conversation)
            .Where(message => message.Direction == Direction.Out && message.State == MessageState.Sent && message.CreatedAt <= mark.At
                && (message.Delivery == null || lower.Contains(message.Delivery.Value)))
            .OrderByDescending(message => message.Id).Take(MostUpTo);
        foreach (var message in sent)
            message.Delivery = receipt.State;
    }

    void Silence(Conversation conversation)
    {
        var lane = lanes.Hold(new ConversationKey(conversation.Channel, conversation.Account, conversation.ExternalId));
        lane.Blocked = true;
        lanes.Release(lane);
    }
}
