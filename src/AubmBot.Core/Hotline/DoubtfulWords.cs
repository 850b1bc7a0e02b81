using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Hotline;

/// <summary>
/// Words that a recogniser is not sure to have heard are never acted on: where a dialog waits it asks once more, a command or
/// a choice is asked back. A free question goes on, and is asked back there.
/// </summary>
public sealed class DoubtfulWords(LiveLibrary library, CitizenDialogs dialogs, Replies replies, Misses misses, ConversationOptions options)
{
    static readonly string[] Commands = ["menu", "human"];

    public async Task<bool> TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        // Whoever may be in danger hears the numbers at once, however badly they are heard.
        if (turn.Activity.Type != ActivityTypes.Message || turn.Activity.Confidence() >= options.LeastConfidence || turn.Get<Understood>().Danger)
            return false;
        turn.Language = library.FromTag(turn.ConversationState.GetString(ConversationMemory.Language)) ?? turn.Language;
        var dc = new DialogContext(dialogs.Set, turn);
        if (dc.Active is not null || !Opener.HasLanguage(turn))
            await misses.TakeAsync(dc, "hotline.heard-badly", cancellationToken);
        else if (Meant(turn) is { } target)
        {
            HotlineMemory.ForgetOpened(turn);
            if (!await misses.GiveUpAsync(dc, cancellationToken))
                await turn.SendActivityAsync(
                    replies.Sentence(turn, "did-you-mean", target is { Id: "menu" } ? [target] : [target, Target.Do("menu")]), cancellationToken);
        }
        else
            return false;
        dc.Save();
        return true;
    }

    Target? Meant(ITurnContext turn)
    {
        var heard = Folding.Fold(turn.Activity.Text ?? "");
        return Commands.FirstOrDefault(command => library.AnyMeans(command, heard)) is { } known ? Target.Do(known)
            : Offers.Pressed(turn) is { } offered ? Target.Parse(offered)
            : null;
    }
}
