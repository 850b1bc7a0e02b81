using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>Words that work at any moment, in every language: cancel, menu, a person, stop.</summary>
public sealed class Commands(LiveLibrary library, Replies replies, Buttons buttons)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var said = Folding.Fold(dc.Turn.Activity.Text ?? "");
        if (dc.Turn.Activity.ButtonId is { } pressed && Target.Parse(pressed) is { Kind: TargetKind.Language } chosen)
            await SetLanguageAsync(dc, chosen.Id, cancellationToken);
        else if (library.AnyMeans("cancel", said))
            await CancelAsync(dc, cancellationToken);
        else if (library.AnyMeans("menu", said))
            await LeaveForAsync(dc, Target.Do("menu"), cancellationToken);
        // Where a number is asked for, "0" is one; as a word for a person it then has to wait.
        else if (library.AnyMeans("human", said) && (dc.ActiveDialog as Prompt)?.Accepts(dc) != true)
            await LeaveForAsync(dc, Target.Do("human"), cancellationToken);
        else if (library.AnyMeans("stop", said) && dc.Active is null)
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "stop"), cancellationToken);
        else
            return false;
        return true;
    }

    public async Task SetLanguageAsync(DialogContext dc, string? tag, CancellationToken cancellationToken)
    {
        if (library.FromTag(tag) is not { } language)
            return;
        dc.Turn.Language = language;
        var last = dc.Active is null ? LastTopic(dc) : null;
        var offers = dc.Active is null && last is null ? library.Current.Menu : [];
        await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "language.changed", offers), cancellationToken);
        if (last is not null)
            await dc.Turn.SendActivityAsync(replies.Answer(dc.Turn, last, withButtons: true), cancellationToken);
        await dc.RepromptAsync(cancellationToken);
    }

    // Whoever changes the language after an answer wants that answer.
    Topic? LastTopic(DialogContext dc) => library.Current.Topics.GetValueOrDefault(
        dc.Turn.ConversationState.GetString(ConversationMemory.LastTopic) ?? "");

    Task CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var key = dc.Active is null ? "cancel.nothing" : "cancel.done";
        dc.CancelAll();
        return dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, key, library.Current.Menu), cancellationToken);
    }

    async Task LeaveForAsync(DialogContext dc, Target target, CancellationToken cancellationToken)
    {
        if (dc.Active is not null)
        {
            dc.CancelAll();
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "form.left"), cancellationToken);
        }
        await buttons.OpenAsync(dc, target, cancellationToken);
    }
}
