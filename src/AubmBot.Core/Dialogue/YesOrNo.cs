using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>"Non merci", "oui" to what was said last, where no dialog asked: it closes politely, or leads on from there.</summary>
public sealed class YesOrNo(LiveLibrary library, Replies replies, Buttons buttons)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (turn, said) = (dc.Turn, Folding.Fold(dc.Turn.Activity.Text ?? ""));
        var yes = library.AnyMeans("yes", said);
        // On the telephone the menu listens to these words.
        if (turn.IsSpoken || turn.Activity.ButtonId is not null || !(yes || library.AnyMeans("no", said)))
            return false;
        turn.ConversationState.Remove(ConversationMemory.Missed);
        await (turn.Get<JustSaid>() switch
        {
            { Guesses: [var only] } when yes => buttons.OpenAsync(dc, Target.Topic(only), cancellationToken),
            { Guesses: { Count: > 0 } guesses } when yes => AskWhichAsync(dc, guesses, cancellationToken),
            { Guesses.Count: > 0 } => SayAsync(dc, "plain.none-of-them", [.. library.Current.MenuFor(turn).Take(3), Target.Do("human")], cancellationToken),
            { Answer: { } topic } when yes && library.Current.Topics.GetValueOrDefault(topic) is { Next.Count: > 0 } answered =>
                SayAsync(dc, "plain.go-on", answered.Next, cancellationToken),
            _ when yes => SayAsync(dc, "menu", library.Current.MenuFor(turn), cancellationToken),
            _ => SayAsync(dc, "plain.no", [], cancellationToken),
        });
        return true;
    }

    Task AskWhichAsync(DialogContext dc, IReadOnlyList<string> guesses, CancellationToken cancellationToken)
    {
        JustSaid.Guessing(guesses).Remember(dc.Turn.ConversationState);
        return SayAsync(dc, "plain.which", guesses.Select(Target.Topic), cancellationToken);
    }

    Task SayAsync(DialogContext dc, string key, IEnumerable<Target> offers, CancellationToken cancellationToken) =>
        dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, key, offers), cancellationToken);
}
