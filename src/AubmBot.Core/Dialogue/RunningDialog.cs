using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// A dialog is running: what comes is its answer, unless it is a question of its own, which is answered before the dialog
/// asks again where it stood.
/// </summary>
public sealed class RunningDialog(LiveLibrary library, Replies replies, Buttons buttons)
{
    /// <summary>Longer texts are descriptions, whatever they end with.</summary>
    const int MostWordsOfAQuestion = 15;

    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.LostDialog)
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "form.lost"), cancellationToken);
        if (dc.ActiveDialog is not { } active)
            return false;
        if (active is Prompt prompt && TopicAskedFor(dc, prompt) is { } topic)
        {
            await buttons.AnswerAsync(dc, topic, cancellationToken);
            KeepLanguage(dc);
            await dc.RepromptAsync(cancellationToken);
            return true;
        }
        KeepLanguage(dc);
        await dc.ContinueAsync(cancellationToken);
        return true;
    }

    // A button of an older message, or a question: neither answers what the dialog asked.
    Topic? TopicAskedFor(DialogContext dc, Prompt prompt)
    {
        var topics = library.Current.Topics;
        if (dc.Turn.Activity.ButtonId is { } pressed)
            return !prompt.TakesAnyText && prompt.Accepts(dc) ? null : topics.GetValueOrDefault(pressed);
        var asked = dc.Turn.Get<Understood>();
        var isQuestion = asked.Outcome == Outcome.Answer
            && (prompt.TakesAnyText ? LooksLikeAQuestion(dc.Turn.Activity.Text ?? "") : !prompt.Accepts(dc));
        return isQuestion ? topics.GetValueOrDefault(asked.Candidates[0].Topic) : null;
    }

    static bool LooksLikeAQuestion(string text) =>
        text.TrimEnd() is [.., '?' or '؟'] && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfAQuestion;

    // A form goes on in the language it was begun in: a name or an address in the other script changes nothing.
    void KeepLanguage(DialogContext dc) =>
        dc.Turn.Language = library.FromTag(dc.Turn.ConversationState.GetString(ConversationMemory.Language)) ?? dc.Turn.Language;
}
