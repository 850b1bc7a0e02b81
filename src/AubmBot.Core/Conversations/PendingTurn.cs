using AubmBot.BotFramework.Channels;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Core.Conversations;

/// <summary>A stored message whose turn has not been committed.</summary>
/// <param name="MessageId">Its row.</param>
/// <param name="Channel">Where it came from and where the replies go.</param>
/// <param name="Activity">What came in.</param>
/// <param name="ArrivedAt">When it was stored.</param>
/// <param name="Waiter">Somebody waits for the replies in the same request: they are handed over instead of sent.</param>
/// <param name="Repeated">It had its turn, or has it before this one: only its replies are wanted, once more.</param>
public sealed record PendingTurn(
    long MessageId, IChannel Channel, Activity Activity, DateTimeOffset ArrivedAt, TaskCompletionSource<IReadOnlyList<Activity>>? Waiter = null, bool Repeated = false);
