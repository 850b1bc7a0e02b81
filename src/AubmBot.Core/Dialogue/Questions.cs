using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Dialogue;

/// <summary>A free question: answered, asked back with up to three guesses, or honestly not understood.</summary>
public sealed class Questions(LiveLibrary library, Replies replies, Buttons buttons, Commands commands)
{
    /// <summary>To be measured with recordings of callers; until then on the safe side of what the recogniser gives to clear speech.</summary>
    const double LeastConfidence = 0.6;

    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (turn, asked) = (dc.Turn, dc.Turn.Get<Understood>());
        await (asked switch
        {
            { SmallTalk: { } talk } => turn.SendActivityAsync(replies.Sentence(turn, $"small-talk.{talk.ToString().ToLowerInvariant()}"), cancellationToken),
            // What a recogniser is not sure to have heard is asked back, not acted on.
            { Outcome: Outcome.Answer } when turn.Activity.Confidence() < LeastConfidence => ClarifyAsync(turn, asked, cancellationToken),
            { Outcome: Outcome.Answer } => AnswerAsync(dc, library.Current.Topics[asked.Candidates[0].Topic], cancellationToken),
            { Outcome: Outcome.Clarify } => ClarifyAsync(turn, asked, cancellationToken),
            // The emergency numbers were the answer.
            { Danger: true } => Task.CompletedTask,
            _ => MissAsync(turn, cancellationToken),
        });
        return true;
    }

    async Task AnswerAsync(DialogContext dc, Topic topic, CancellationToken cancellationToken)
    {
        if (!await commands.TakeNamedLanguageAsync(dc, topic, cancellationToken))
            await buttons.AnswerAsync(dc, topic, cancellationToken);
    }

    Task ClarifyAsync(ITurnContext turn, Understood asked, CancellationToken cancellationToken) => turn.SendActivityAsync(
        replies.Sentence(turn, "did-you-mean", asked.Candidates.Take(3).Select(candidate => Target.Topic(candidate.Topic))), cancellationToken);

    // Once the menu; twice in a row a person.
    Task MissAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var again = turn.ConversationState.GetString(ConversationMemory.Missed) is not null;
        turn.ConversationState.Set(ConversationMemory.Missed, "yes");
        return turn.SendActivityAsync(
            again ? replies.Sentence(turn, "not-understood.again", [Target.Do("human"), Target.Do("menu")])
                : replies.Sentence(turn, "not-understood.first", [.. library.Current.MenuFor(turn).Take(3), Target.Do("human")]),
            cancellationToken);
    }
}
