using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// STOP, as a whole message and in every language: confirmed once, then kept until the citizen writes again. It works inside
/// a form too, which ends unsent: whoever asks for silence must not be asked for their telephone number next, and a network
/// that reads the same word (SMS) would let no further question through.
/// </summary>
public sealed class Silence(LiveLibrary library, Replies replies)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var said = Folding.Fold(dc.Turn.Activity.Text ?? "");
        if (!library.AnyMeans("stop", said) || OnlyCancels(dc, said))
            return false;
        await KeepAsync(dc, cancellationToken);
        return true;
    }

    /// <summary>The citizen asked for silence, here or by the platform's own means.</summary>
    public async Task KeepAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        dc.Turn.Get<TurnEffects>().OptsOut = true;
        var key = dc.Active is null ? "stop" : "silence.form";
        dc.CancelAll();
        if (!dc.Turn.Get<TurnOrigin>().OptedOut)
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, key), cancellationToken);
    }

    // "Arrêter" in a form gives up the form; where people are reached by number it is a word that networks know.
    bool OnlyCancels(DialogContext dc, string said) =>
        dc.Active is not null && library.AnyMeans("cancel", said) && !dc.Turn.Get<TurnOrigin>().Capabilities.ContactsAreNumbers;
}
