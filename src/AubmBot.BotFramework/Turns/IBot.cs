namespace AubmBot.BotFramework.Turns;

public interface IBot
{
    Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken);
}
