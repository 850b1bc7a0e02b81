using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Outreach;

/// <summary>Something said in another conversation than the turn's own, as its channel shows it.</summary>
/// <param name="Channel">The platform it goes to.</param>
/// <param name="Key">The conversation; it is opened where there is none yet.</param>
/// <param name="Contact">The person in it, as the channel knows them.</param>
/// <param name="Parts">Rendered and addressed, in order.</param>
public sealed record Letter(IChannel Channel, ConversationKey Key, string Contact, IReadOnlyList<Activity> Parts);
