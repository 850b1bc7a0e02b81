using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Guards;

/// <summary>
/// What only somebody does who has read the last message: a button pressed, its number or label typed, a question answered
/// as it was asked, a word that always works. A text in a form is none: any text would do.
/// </summary>
public sealed class PersonSigns(LiveLibrary library, CitizenDialogs dialogs)
{
    static readonly string[] Words = ["menu", "human", "cancel", "skip", "stop", "more", "forget-files"];

    public bool AreIn(ITurnContext turn, string words)
    {
        if (turn.Activity.ButtonId is not null || Offers.Pressed(turn) is not null || Array.Exists(Words, meaning => library.AnyMeans(meaning, words)))
            return true;
        var dc = new DialogContext(dialogs.Set, turn);
        return dc.ActiveDialog is Prompt { TakesAnyText: false } asked && asked.Accepts(dc);
    }
}
