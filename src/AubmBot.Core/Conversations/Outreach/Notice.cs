using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>Something that another conversation has to take up, in a turn of its own and in its own order.</summary>
/// <param name="Channel">Where that conversation is.</param>
/// <param name="Key">Which one.</param>
/// <param name="Contact">The person in it, as the channel knows them.</param>
/// <param name="Event">What happened, addressed as if it had come from there; its id makes a second telling harmless.</param>
public sealed record Notice(IChannel Channel, ConversationKey Key, string Contact, Activity Event);
