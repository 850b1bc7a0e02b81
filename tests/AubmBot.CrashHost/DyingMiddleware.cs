using AubmBot.BotFramework.Turns;

namespace AubmBot.CrashHost;

/// <summary>Dies before or after the bot; and holds a turn that must not begin before its message was acknowledged.</summary>
sealed class DyingMiddleware(CrashPoint crash) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
    {
        var dies = turn.Activity.Id == crash.MessageId;
        if (dies && (crash.Is(CrashStep.BeforeAnswerToPlatform) || crash.Is(CrashStep.AfterAnswerToPlatform)))
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        if (dies)
            crash.Reached(CrashStep.BeforeTurn);
        await next(cancellationToken);
        if (dies)
            crash.Reached(CrashStep.AfterBotRan);
    }
}
