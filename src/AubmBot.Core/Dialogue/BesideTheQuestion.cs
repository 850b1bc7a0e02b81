using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// What a citizen says to a dialog that asks, without answering it or asking back: manners are returned and count as no miss, and
/// "non merci" ends it.
/// </summary>
public sealed class BesideTheQuestion(LiveLibrary library, Replies replies, Commands commands)
{
    const string Farewell = "farewell";

    /// <summary>Which of these it is; null where it is none of them.</summary>
    public string? Hear(DialogContext dc, Prompt prompt)
    {
        // On the telephone few words are heard for sure: there the prompt's own ways out hold.
        if (dc.Turn.IsSpoken || dc.Turn.Activity.ButtonId is not null || (prompt.Accepts(dc) && !prompt.TakesAnyText))
            return null;
        var said = Folding.Fold(dc.Turn.Activity.Text ?? "");
        return WantsNothing(dc, prompt, said) ? Farewell
            : library.AnyMeans("greet", said) ? "greeting"
            : library.AnyMeans("thank", said) ? "thanks"
            // What happened is often told in anger.
            : dc.Turn.Get<Understood>().SmallTalk == SmallTalk.Insult && !prompt.Accepts(dc) ? "insult" : null;
    }

    public async Task ReturnAsync(DialogContext dc, string heard, CancellationToken cancellationToken)
    {
        if (heard == Farewell)
        {
            await commands.LetGoAsync(dc, cancellationToken);
            return;
        }
        await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, $"beside.{heard}"), cancellationToken);
        await dc.RepromptAsync(cancellationToken);
    }

    // A bare "no" may be an answer to the next question of a form, whose earlier answers would be lost.
    bool WantsNothing(DialogContext dc, Prompt prompt, string said) => !prompt.IsOptional(dc)
        && (library.AnyMeans("decline", said) || library.AnyMeans("leave", said) || (!Commands.IsForm(dc) && library.AnyMeans("no", said)));
}
