using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Conversations;
using AubmBot.Core.Forms;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// A dialog is running: what comes is its answer, unless it is a question of its own, which is answered before the dialog
/// asks again where it stood.
/// </summary>
public sealed class RunningDialog(LiveLibrary library, Replies replies, Buttons buttons, Commands commands, FormEntities entities)
{
    /// <summary>Longer texts are descriptions, whatever they end with.</summary>
    const int MostWordsOfAQuestion = 15;

    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        // Where only a prompt was lost, the dialog that asked says by itself that it goes on.
        if (dc.LostDialog && dc.Active is null)
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "form.lost"), cancellationToken);
        if (dc.ActiveDialog is not { } active)
            return false;
        if (active is Prompt asking && ChoseInOwnWords(dc, asking))
        {
            KeepLanguage(dc);
            dc.Pop();
            await dc.RepromptAsync(cancellationToken);
            return true;
        }
        if (active is Prompt prompt && AskedFor(dc, prompt) is { } target)
        {
            await TurnToAsync(dc, target, cancellationToken);
            return true;
        }
        KeepLanguage(dc);
        if (active is Prompt waiting && MannersIn(dc, waiting) is { } talk)
        {
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, $"in-between.{talk.ToString().ToLowerInvariant()}"), cancellationToken);
            await dc.RepromptAsync(cancellationToken);
            return true;
        }
        await dc.ContinueAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Something else comes up while a dialog runs: a topic is answered and the dialog asks again, another dialog takes its place.
    /// </summary>
    public async Task TurnToAsync(DialogContext dc, Target target, CancellationToken cancellationToken)
    {
        var interrupts = target.Kind != TargetKind.Topic && target is not { Kind: TargetKind.Do, Id: "language" or "continue" };
        if (interrupts && dc.Root?.Id != DialogOf(target, dc.Turn.IsSpoken))
        {
            await buttons.LeaveForAsync(dc, target, cancellationToken);
            return;
        }
        if (library.Current.Topics.TryGetValue(target.Id, out var topic) && await commands.TakeNamedLanguageAsync(dc, topic, cancellationToken))
            return;
        if (!interrupts)
            await buttons.OpenAsync(dc, target, cancellationToken);
        KeepLanguage(dc);
        await dc.RepromptAsync(cancellationToken);
    }

    bool ChoseInOwnWords(DialogContext dc, Prompt prompt) => !dc.Turn.IsSpoken && !prompt.Accepts(dc)
        && dc.Root is { } root && root.Id.StartsWith(FormDialog.Start, StringComparison.Ordinal)
        && library.Current.Forms.GetValueOrDefault(root.Id[FormDialog.Start.Length..]) is { } form
        && root.State[StepContext.ValuesName] is JsonObject values && entities.Choose(form, root.Step, dc.Turn, values);

    // A button of an older message, or a question: neither answers what the dialog asked.
    Target? AskedFor(DialogContext dc, Prompt prompt)
    {
        if (dc.Turn.Activity.ButtonId is { } pressed)
            return !prompt.Accepts(dc) && Target.Parse(pressed) is var target && buttons.Knows(target) ? target : null;
        return dc.Turn.Get<Understood>() is { Outcome: Outcome.Answer, SmallTalk: null or SmallTalk.RobotQuestion } asked
            && HasAWord(dc.Turn.Activity.Text ?? "") && IsQuestion(dc, prompt) ? Target.Topic(asked.Candidates[0].Topic) : null;
    }

    // "Bonjour" in the middle of a form is no answer, and no miss either; a story that begins with it is one.
    static SmallTalk? MannersIn(DialogContext dc, Prompt prompt)
    {
        if (dc.Turn.IsSpoken || dc.Turn.Activity.ButtonId is not null)
            return null;
        var isNoAnswer = prompt.TakesAnyText || !prompt.Accepts(dc);
        return dc.Turn.Get<Understood>() switch
        {
            { OnlyManners: true, SmallTalk: SmallTalk.Greeting or SmallTalk.Thanks } polite when isNoAnswer => polite.SmallTalk,
            // Where any text is an answer, anger is one.
            { SmallTalk: SmallTalk.Insult } when isNoAnswer && !prompt.TakesAnyText => SmallTalk.Insult,
            _ => null,
        };
    }

    // A mistyped number or address is a try at an answer, whatever it looks like; so is a word of manners.
    static bool HasAWord(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.TrimEnd('?', '؟')).Any(word => word.Count(char.IsLetter) > 2 && word.All(char.IsLetterOrDigit));

    static bool IsQuestion(DialogContext dc, Prompt prompt) =>
        prompt.TakesAnyText ? LooksLikeAQuestion(dc.Turn.Activity.Text ?? "") : !prompt.Accepts(dc);

    static string DialogOf(Target target, bool spoken) => target.Kind == TargetKind.Form ? FormDialog.IdOf(target.Id, spoken) : target.Id;

    static bool LooksLikeAQuestion(string text) =>
        text.TrimEnd() is [.., '?' or '؟'] && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfAQuestion;

    // A form goes on in the language it was begun in: a name or an address in the other script changes nothing.
    void KeepLanguage(DialogContext dc) =>
        dc.Turn.Language = library.FromTag(dc.Turn.ConversationState.GetString(ConversationMemory.Language)) ?? dc.Turn.Language;
}
