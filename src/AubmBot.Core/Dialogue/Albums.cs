using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Dialogue;

/// <summary>Several photos sent together are answered once: the first speaks for all, and of the others only words are heard.</summary>
public sealed class Albums : IMiddleware
{
    const string Last = "album";

    public Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
    {
        if (Album.Of(turn.Activity) is not { } album)
            return next(cancellationToken);
        if (turn.ConversationState.GetString(Last) == album && string.IsNullOrWhiteSpace(turn.Activity.Text))
            return Task.CompletedTask;
        turn.ConversationState.Set(Last, album);
        return next(cancellationToken);
    }
}
