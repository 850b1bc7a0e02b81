using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>Words that work at any moment, in every language: cancel, menu, a person, the name of a language.</summary>
public sealed class Commands(LiveLibrary library, Replies replies, Buttons buttons)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        // A button means its id: "Recommencer" restarts a form, though the word typed asks for the menu.
        var said = dc.Turn.Activity.ButtonId is null or FormDialog.CancelId ? Folding.Fold(dc.Turn.Activity.Text ?? "") : "";
        if (dc.Turn.Activity.ButtonId is { } pressed && Target.Parse(pressed) is { Kind: TargetKind.Language } chosen)
            await SetLanguageAsync(dc, chosen.Id, cancellationToken);
        else if (LanguageCalled(dc, said) is { } called)
            await SetLanguageAsync(dc, called, cancellationToken);
        else if (library.AnyMeans("cancel", said) || Declines(dc))
            await CancelAsync(dc, cancellationToken);
        else if (library.AnyMeans("menu", said))
            await buttons.LeaveForAsync(dc, Target.Do("menu"), cancellationToken);
        else if (library.AnyMeans("prove", said) && !dc.Turn.IsSpoken)
            await buttons.LeaveForAsync(dc, Target.Do("prove-phone"), cancellationToken);
        // The form that runs goes along: nothing is left.
        else if (library.AnyMeans("continue", said))
            await buttons.OpenAsync(dc, Target.Do("continue"), cancellationToken);
        // Where a number is asked for, "0" is one; as a word for a person it then has to wait.
        else if (library.AnyMeans("human", said) && !IsTheNumberAskedFor(dc, said))
            await buttons.LeaveForAsync(dc, Target.Do("human"), cancellationToken);
        else
            return false;
        return true;
    }

    public async Task SetLanguageAsync(DialogContext dc, string? tag, CancellationToken cancellationToken)
    {
        if (library.FromTag(tag) is not { } language)
            return;
        dc.Turn.Language = language;
        var last = dc.Active is null ? JustAnswered(dc) : null;
        var offers = dc.Active is null && last is null ? library.Current.MenuFor(dc.Turn) : [];
        await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "language.changed", offers), cancellationToken);
        if (last is not null)
        {
            await dc.Turn.SendActivityAsync(replies.Answer(dc.Turn, last, withButtons: true), cancellationToken);
            JustSaid.Answering(last.Id).Remember(dc.Turn.ConversationState);
        }
        await dc.RepromptAsync(cancellationToken);
    }

    /// <summary>"Parlez-moi en arabe" is done at once: there is nothing to choose.</summary>
    public async Task<bool> TakeNamedLanguageAsync(DialogContext dc, Topic asked, CancellationToken cancellationToken)
    {
        if (asked.Starts is not { Kind: TargetKind.Do, Id: "language" } || NamedLanguage(dc.Turn) is not { } named)
            return false;
        dc.Turn.ConversationState.Remove(ConversationMemory.Missed);
        await SetLanguageAsync(dc, named, cancellationToken);
        return true;
    }

    // "Español", alone: each language's folder says what it is called, and in whatever else the engine was taught it need not be known.
    string? LanguageCalled(DialogContext dc, string said)
    {
        if (said.Length == 0 || dc.Turn.IsSpoken || (dc.ActiveDialog is Prompt prompt && prompt.Accepts(dc))
            || library.All.FirstOrDefault(language => language.Words.Means("name", said)) is not { } called)
            return null;
        dc.Turn.ConversationState.Remove(ConversationMemory.Missed);
        return called.Code;
    }

    // Whoever changes the language right after an answer wants that answer; one that began something has had its effect.
    Topic? JustAnswered(DialogContext dc) => library.Current.Topics.GetValueOrDefault(dc.Turn.Get<JustSaid>().Answer ?? "") is { Starts: null } topic ? topic : null;

    // On the telephone the menu listens to these words.
    static bool Declines(DialogContext dc) => !dc.Turn.IsSpoken && dc.ActiveDialog is Prompt prompt && prompt.IsDeclined(dc);

    static bool IsTheNumberAskedFor(DialogContext dc, string said) =>
        int.TryParse(said, out _) && dc.ActiveDialog is Prompt prompt && prompt.Accepts(dc);

    Task CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        // Who only looked something up is not told that anything was undone: it might be a request that was sent before.
        var key = dc.Active is null ? "cancel.nothing" : IsForm(dc) ? "cancel.done" : "cancel.left";
        dc.CancelAll();
        return dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, key, library.Current.MenuFor(dc.Turn)), cancellationToken);
    }

    static bool IsForm(DialogContext dc) => dc.Root is { } root
        && (root.Id.StartsWith(FormDialog.Start, StringComparison.Ordinal) || root.Id.StartsWith(FormDialog.SpokenStart, StringComparison.Ordinal));

    string? NamedLanguage(ITurnContext turn)
    {
        var words = Folding.Fold(turn.Activity.Text ?? "").Split(' ');
        return library.All.FirstOrDefault(language => words.Any(word => language.Words.Means("name", word)))?.Code;
    }
}
