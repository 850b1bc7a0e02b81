using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Guards;

/// <summary>
/// Two programs that answer each other have no end (docs/adr/0014). Where nothing shows that a person reads, the bot says
/// what ends the pause and then nothing for a quarter of an hour; any sign of a person ends it at once.
/// </summary>
public sealed class LoopGuard(PersonSigns signs, Replies replies, ConversationOptions options, ILogger<LoopGuard> logger) : IMiddleware
{
    /// <summary>Replies without a sign of a person; a turn says up to three, and the last word is the pause itself: twenty at most.</summary>
    public const int MostReplies = 17;

    const int MostRepeats = 3, ShortestRepeated = 4;

    public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
    {
        if (!options.Guards || turn.IsSpoken || turn.Activity.Type != ActivityTypes.Message || turn.Get<Understood>().Danger || PersonAtWork.IsAtWork(turn))
        {
            await next(cancellationToken);
            return;
        }
        var (pulse, words) = (turn.Get<Pulse>(), Folding.Fold(turn.Activity.Text ?? ""));
        if (signs.AreIn(turn, words))
        {
            pulse.Forget();
            Quiet.End(turn.ConversationState);
            await next(cancellationToken);
            return;
        }
        if (Quiet.Holds(turn.ConversationState, turn.Now, words))
            return;
        pulse.Hear(words, turn.Now);
        if (pulse.Repeats >= MostRepeats && words.Length >= ShortestRepeated)
        {
            await PauseAsync(turn, "guard.repeated", words, cancellationToken);
            return;
        }
        if (pulse.RepliesUnread(turn.Now) >= MostReplies)
        {
            await PauseAsync(turn, "guard.pause", null, cancellationToken);
            return;
        }
        await next(cancellationToken);
        pulse.Answer(turn.Now, turn.Responses.Count);
    }

    Task PauseAsync(ITurnContext turn, string key, string? words, CancellationToken cancellationToken)
    {
        Quiet.Begin(turn.ConversationState, turn.Now, words);
        turn.Get<Pulse>().Forget();
        var origin = turn.Get<TurnOrigin>();
        logger.LogWarning("conversation {ConversationId} looks like a program at message {MessageId}: {Rule}", origin.ConversationId, origin.MessageId, key);
        return turn.SendActivityAsync(replies.Sentence(turn, key, [Target.Do("menu"), Target.Do("human")]), cancellationToken);
    }
}
