using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations.Outbound;

/// <summary>A committed message that has not left yet.</summary>
/// <param name="MessageId">Its row.</param>
/// <param name="Channel">The platform it goes to.</param>
/// <param name="Part">What is sent: one call.</param>
/// <param name="ReplyToId">The message it answers; parts of one answer share it. What nobody asked for hangs on its first part.</param>
/// <param name="CreatedAt">When it was said.</param>
/// <param name="Attempts">Calls made so far.</param>
/// <param name="NotBefore">When it may be tried.</param>
public sealed record PendingSend(
    long MessageId, IChannel Channel, Activity Part, long? ReplyToId, DateTimeOffset CreatedAt, int Attempts = 0, DateTimeOffset? NotBefore = null);
