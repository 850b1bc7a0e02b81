using AubmBot.BotFramework.Channels;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>Whom a letter is for.</summary>
/// <param name="Conversation">Where they read it.</param>
/// <param name="Contact">The channel's id of the person.</param>
public sealed record Recipient(ConversationKey Conversation, string Contact)
{
    /// <summary>Whoever that conversation, read with its contact, is held with.</summary>
    public static Recipient Of(Conversation conversation) => new(conversation.Key, conversation.Contact!.ExternalId);

    /// <summary>A telephone number on a channel of numbers, whether it ever wrote or not.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="phone">E.164.</param>
    public static Recipient Number(IChannel channel, string phone) =>
        new(new ConversationKey(channel.Id, channel.Account, phone), phone);
}
