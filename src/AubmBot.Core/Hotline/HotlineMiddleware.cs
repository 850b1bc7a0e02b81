using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Hotline;

/// <summary>
/// What a telephone needs around the same turn as everywhere: what happens in a call and the keys that always work come
/// before the bot, and after it what was said is made audible.
/// </summary>
public sealed class HotlineMiddleware(Recorder recorder, CallEvents events, DoubtfulWords doubtful, HotlineKeys keys, Opener opener, SpokenTurn spoken) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
    {
        if (!turn.IsSpoken)
        {
            await next(cancellationToken);
            return;
        }
        await recorder.TakeAsync(turn, cancellationToken);
        var taken = await events.TakeAsync(turn, cancellationToken)
            || await doubtful.TakeAsync(turn, cancellationToken)
            || await opener.TakeAsync(turn, cancellationToken)
            || await keys.TakeAsync(turn, cancellationToken);
        if (!taken)
        {
            var missed = HotlineMemory.Misses(turn);
            HotlineMemory.ForgetOpened(turn);
            await next(cancellationToken);
            if (HotlineMemory.Misses(turn) == missed)
                HotlineMemory.ForgetMisses(turn);
        }
        if (turn.Activity.Type != ActivityTypes.EndOfConversation)
            await spoken.FinishAsync(turn, cancellationToken);
    }
}
