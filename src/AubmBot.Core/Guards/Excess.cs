using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;

namespace AubmBot.Core.Guards;

/// <summary>
/// What a flood gets no answer to; a wish for silence never belongs to it. What of it stands behind a message is settled with
/// that message, in one turn and one write: each with a turn of its own would wait in memory for it, and everybody else beside it.
/// </summary>
public sealed class Excess(ILanguages languages)
{
    // The writer serves everybody: more in one write would hold it up.
    const int MostBehind = 200;

    /// <summary>It is heard, whatever came before it.</summary>
    public bool Spares(Activity activity) => languages.AnyMeans("stop", Folding.Fold(activity.Text ?? ""));

    /// <summary>The turn, with all that stands behind it and gets no answer either.</summary>
    public PendingTurn Settle(Lane lane, PendingTurn pending) =>
        lane.Pulse.ToldFlood && Has(lane, pending) ? pending.Settling(lane.TakeWhile(next => Has(lane, next), MostBehind)) : pending;

    bool Has(Lane lane, PendingTurn pending) =>
        pending is { Waiter: null, Repeated: false, Activity.Type: ActivityTypes.Message }
        && lane.Pulse.Arrive(pending.MessageId, pending.ArrivedAt) && !Spares(pending.Activity);
}
