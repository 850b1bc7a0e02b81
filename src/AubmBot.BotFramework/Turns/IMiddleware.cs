namespace AubmBot.BotFramework.Turns;

/// <summary>Sees every turn before the bot and after it; a middleware that does not call next ends the turn.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken);
}
