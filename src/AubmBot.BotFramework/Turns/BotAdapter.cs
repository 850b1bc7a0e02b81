using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Turns;

/// <summary>Stands between channels and the bot: runs middleware around a turn and takes what the bot sends.</summary>
public abstract class BotAdapter(IEnumerable<IMiddleware> middleware)
{
    readonly IMiddleware[] _middleware = [.. middleware];

    /// <summary>Takes one activity that the bot sends.</summary>
    protected internal abstract Task SendActivityAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken);

    protected Task RunPipelineAsync(ITurnContext turn, IBot bot, CancellationToken cancellationToken) =>
        RunFromAsync(0, turn, bot, cancellationToken);

    Task RunFromAsync(int position, ITurnContext turn, IBot bot, CancellationToken cancellationToken) =>
        position == _middleware.Length
            ? bot.OnTurnAsync(turn, cancellationToken)
            : _middleware[position].OnTurnAsync(turn, token => RunFromAsync(position + 1, turn, bot, token), cancellationToken);
}
