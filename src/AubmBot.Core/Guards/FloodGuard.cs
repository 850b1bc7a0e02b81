using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;
using Microsoft.Extensions.Logging;

namespace AubmBot.Core.Guards;

/// <summary>
/// More than thirty messages of one contact within a minute: the rest is stored and answered once, before anything is
/// understood, so that nobody else waits for it. By the time of arrival: a slow turn must not make a flood look like a talk.
/// </summary>
public sealed class FloodGuard(Excess excess, LiveLibrary library, Replies replies, ConversationOptions options, ILogger<FloodGuard> logger) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
    {
        var (pulse, origin) = (turn.Get<Pulse>(), turn.Get<TurnOrigin>());
        var isMessage = turn.Activity.Type == ActivityTypes.Message;
        var floods = options.Guards && !turn.IsSpoken && isMessage && pulse.Arrive(origin.MessageId, origin.ArrivedAt);
        if (!floods || excess.Spares(turn.Activity))
        {
            pulse.ToldFlood &= floods || !isMessage;
            await next(cancellationToken);
            return;
        }
        if (pulse.ToldFlood)
            return;
        pulse.ToldFlood = true;
        logger.LogWarning("conversation {ConversationId} floods: from message {MessageId} on it is not answered", origin.ConversationId, origin.MessageId);
        turn.Language = library.FromTag(turn.ConversationState.GetString(ConversationMemory.Language)) ?? turn.Language;
        await turn.SendActivityAsync(replies.Sentence(turn, "guard.flood"), cancellationToken);
    }
}
