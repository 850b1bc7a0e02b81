using AubmBot.BotFramework.Schema;

namespace AubmBot.Channels.Wire;

/// <summary>Where a message goes. Rendering makes new activities out of one; each keeps its address.</summary>
static class Address
{
    public static Activity AddressedLike(this Activity part, Activity whole)
    {
        part.ChannelId ??= whole.ChannelId;
        part.ServiceUrl ??= whole.ServiceUrl;
        part.Conversation ??= whole.Conversation;
        part.From ??= whole.From;
        part.Recipient ??= whole.Recipient;
        part.ReplyToId ??= whole.ReplyToId;
        return part;
    }
}
