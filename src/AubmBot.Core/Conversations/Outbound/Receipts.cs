using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Outreach;
using AubmBot.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace AubmBot.Core.Conversations.Outbound;

/// <summary>
/// Notes how far a sent message came. Receipts are late, repeated and out of order: what is noted only moves up, and one
/// for a message nobody knows is dropped.
/// </summary>
public sealed class Receipts(Writer writer, Lanes lanes, Outbox outbox, Lazy<Announcement> announcement, LateRefusals refusals, TimeProvider clock)
{
    const int MostUpTo = 200;

    public async Task AcceptAsync(IReadOnlyList<DeliveryReceipt> receipts)
    {
        if (receipts.Count == 0)
            return;
        var failed = await writer.WriteAsync(session => Note(session, receipts), noted => noted.Where(each => each.Blocks).ToList().ForEach(Silence));
        foreach (var each in failed.Where(each => each.IsAnnouncement))
            await TryOtherWaysAsync(each.Conversation);
        foreach (var each in failed)
            if (each.Letter.Count > 0)
                await refusals.TakeUpAsync(each.Conversation.Key, each.Opened!, each.Letter, each.Reason);
    }

    List<FailedDelivery> Note(IWriteSession session, IReadOnlyList<DeliveryReceipt> receipts)
    {
        var failed = new List<FailedDelivery>();
        session.WithContext(context =>
        {
            foreach (var receipt in receipts)
                if (receipt.UpTo is { } mark)
                    NoteUpTo(context, receipt, mark);
                else if (Note(context, receipt) is { } one)
                    failed.Add(one);
        });
        return [.. failed.Select(each => each.Letter.Count == 0 ? each : each with
        {
            Opened = session.OpenConversation(each.Conversation.Key, each.Conversation.Contact!.ExternalId, clock.GetUtcNow()),
        })];
    }

    // What failed after the platform had taken it.
    FailedDelivery? Note(AubmDbContext context, DeliveryReceipt receipt)
    {
        var sent = context.Messages.Include(message => message.Conversation!.Contact).FirstOrDefault(message =>
            message.Direction == Direction.Out && message.ExternalId == receipt.ProviderId && message.Conversation!.Channel == receipt.ChannelId);
        if (sent is null || sent.Delivery >= receipt.State)
            return null;
        sent.Delivery = receipt.State;
        if (receipt.State != DeliveryState.Failed)
            return null;
        var reason = receipt.Code is null ? $"{receipt.Failure}" : $"{receipt.Failure}: {receipt.Code}";
        sent.Reason = reason;
        var blocks = receipt.Failure == SendFailure.ContactBlocked;
        if (blocks)
            sent.Conversation!.Contact!.BlockedAt = clock.GetUtcNow();
        var isAnnouncement = Announcement.Is(ActivityJson.Read(sent.Activity));
        if (isAnnouncement)
            Announcement.Withdraw(context, sent.ConversationId, sent.Reason);
        var letter = receipt.Failure == SendFailure.WindowClosed ? LateRefusals.Reopen(context, sent, reason) : [];
        return new FailedDelivery(sent.Conversation!, blocks, isAnnouncement, reason, letter);
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

    void Silence(FailedDelivery failed)
    {
        var lane = lanes.Hold(failed.Conversation.Key);
        lane.Blocked = true;
        lanes.Release(lane);
    }

    // Its letters wait in memory; where no lane is there, the next start takes them up.
    async Task TryOtherWaysAsync(Conversation conversation)
    {
        var lane = lanes.Hold(conversation.Key);
        try
        {
            await announcement.Value.FailAsync(lane);
            // The citizen may have written meanwhile.
            outbox.Send(lane, []);
        }
        finally
        {
            lanes.Release(lane);
        }
    }

    /// <summary>A message that failed after the platform had taken it, and of a letter what is to be sent again.</summary>
    readonly record struct FailedDelivery(
        Conversation Conversation, bool Blocks, bool IsAnnouncement, string Reason, IReadOnlyList<Message> Letter, OpenedConversation? Opened = null);
}
