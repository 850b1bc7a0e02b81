using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Turns;

/// <summary>Where a turn takes place: what business code needs to store beside its rows.</summary>
/// <param name="ConversationId">Row of the conversation.</param>
/// <param name="ContactId">Row of the person.</param>
/// <param name="Capabilities">What the channel can show.</param>
/// <param name="IsGroup">Others read along: nothing personal is said here.</param>
/// <param name="OptedOut">The person asked for silence before, and was told that it is kept.</param>
/// <param name="MessageId">Row of the message that the turn handles.</param>
/// <param name="ArrivedAt">When that came; its turn may come later.</param>
public sealed record TurnOrigin(
    long ConversationId, long ContactId, ChannelCapabilities Capabilities, bool IsGroup, bool OptedOut = false, long MessageId = 0,
    DateTimeOffset ArrivedAt = default)
{
    /// <summary>The row of the message that brought a file: of several that were sent together, each has its own.</summary>
    public required Func<Attachment, long> BroughtBy { get; init; }

    /// <summary>Files that are sent here can be had. Not told by the activity's channel, which may stand behind the connector.</summary>
    public bool HasFiles { get; init; }
}
