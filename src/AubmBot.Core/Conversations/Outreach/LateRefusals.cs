using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations.Outbound;
using AubmBot.Core.Data;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>
/// A letter that the platform took and found too late for free text afterwards, as WhatsApp tells by a status only: it is open again,
/// and goes the way of one that is found too late at once.
/// </summary>
public sealed class LateRefusals(Lanes lanes, Outbox outbox, ConfiguredChannels channels)
{
    /// <summary>
    /// In the transaction that notes the refusal: the letter's rows, which have not left any more. None where it was an answer, told
    /// of a letter, or holds a code that is covered by now.
    /// </summary>
    public static IReadOnlyList<Message> Reopen(AubmDbContext context, Message refused, string reason)
    {
        var head = refused.ReplyToId is { } id ? context.Messages.Find(id) : refused;
        if (head is not { Direction: Direction.Out } || ActivityJson.Read(head.Activity) is var said && (Announcement.Is(said) || Confidential.Is(said)))
            return [];
        var letter = context.Messages
            .Where(part => (part.Id == head.Id || part.ReplyToId == head.Id) && part.ConversationId == head.ConversationId
                && part.State == MessageState.Sent && part.Delivery != DeliveryState.Delivered && part.Delivery != DeliveryState.Read)
            .OrderBy(part => part.Id).ToList();
        foreach (var part in letter)
            (part.State, part.Reason, part.ExternalId, part.Delivery) = (MessageState.Retry, reason, null, null);
        return letter;
    }

    /// <summary>After that: by the next address, or with the reason until the citizen's next word.</summary>
    public async Task TakeUpAsync(ConversationKey key, OpenedConversation opened, IReadOnlyList<Message> letter, string reason)
    {
        // Where the channel is gone, the start that has it again takes them up.
        if (channels.Find(key.Channel) is not { } channel)
            return;
        var lane = lanes.Hold(key);
        try
        {
            lane.Open(opened);
            await outbox.KeepAsync(
                lane,
                [.. letter.Select(part => new PendingSend(part.Id, channel, ActivityJson.Read(part.Activity), part.ReplyToId, part.CreatedAt, part.Attempts))],
                reason);
        }
        finally
        {
            lanes.Release(lane);
        }
    }
}
