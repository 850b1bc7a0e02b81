using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>Greets once a conversation, in the language the page or the app names, and opens the topic of an entry link.</summary>
public sealed class Welcome(LiveLibrary library, Replies replies, Buttons buttons, RunningDialog running)
{
    public async Task JoinAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        turn.Language = library.FromTag(JoinValue.Of(turn, "language")) ?? turn.Language;
        if (turn.ConversationState.GetString(ConversationMemory.Greeted) is null)
        {
            turn.ConversationState.Set(ConversationMemory.Greeted, "yes");
            await turn.SendActivityAsync(replies.Sentence(turn, "welcome", library.Current.Menu), cancellationToken);
        }
        // Entry links are public: they name a topic or a form, never a person or a file.
        if (JoinValue.Of(turn, "topic") is { Length: <= 64 } topic)
            await OpenAsync(dc, Meant(topic), cancellationToken);
    }

    // Platforms' links have letters, digits, "-" and "_" only: there "_" stands for the dot of a topic, or the colon of a form.
    Target Meant(string link) => new[] { link, link.Replace('_', '.'), link.Replace('_', ':') }.Select(Target.Parse).FirstOrDefault(buttons.Knows)
        ?? Target.Parse(link);

    async Task OpenAsync(DialogContext dc, Target target, CancellationToken cancellationToken)
    {
        // The language that the page names now is the conversation's from here on, also for what was begun in another.
        dc.Turn.ConversationState.Set(ConversationMemory.Language, dc.Turn.Language);
        if (dc.Active is null)
            await buttons.OpenAsync(dc, target, cancellationToken);
        else if (buttons.Knows(target))
            await running.TurnToAsync(dc, target, cancellationToken);
    }
}
