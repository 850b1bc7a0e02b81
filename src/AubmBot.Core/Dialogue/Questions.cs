using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Hotline;
using AubmBot.Core.Knowledge;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Dialogue;

/// <summary>A free question: answered, asked back with up to three guesses, or honestly not understood.</summary>
public sealed class Questions(LiveLibrary library, Replies replies, Buttons buttons, Commands commands, Misses misses, ConversationOptions options)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (turn, asked) = (dc.Turn, dc.Turn.Get<Understood>());
        await (asked switch
        {
            { SmallTalk: { } talk } => turn.SendActivityAsync(replies.Sentence(turn, $"small-talk.{talk.ToString().ToLowerInvariant()}"), cancellationToken),
            // What a recogniser is not sure to have heard is asked back, not acted on.
            { Outcome: Outcome.Answer } when turn.Activity.Confidence() < options.LeastConfidence && Guesses(turn, asked).Any() =>
                ClarifyAsync(dc, asked, cancellationToken),
            { Untold: { } aspect } => SayUntoldAsync(turn, asked.Candidates[0].Topic, aspect, cancellationToken),
            { Outcome: Outcome.Answer } when turn.Activity.Confidence() >= options.LeastConfidence =>
                AnswerAsync(dc, library.Current.Topics[asked.Candidates[0].Topic], cancellationToken),
            // The emergency numbers were the answer; nobody under a fallen wall is asked what was meant.
            { Danger: true } => Task.CompletedTask,
            { Outcome: Outcome.Clarify } when Guesses(turn, asked).Any() => ClarifyAsync(dc, asked, cancellationToken),
            _ => MissAsync(dc, cancellationToken),
        });
        return true;
    }

    async Task AnswerAsync(DialogContext dc, Topic topic, CancellationToken cancellationToken)
    {
        if (!await commands.TakeNamedLanguageAsync(dc, topic, cancellationToken))
            await buttons.AnswerAsync(dc, topic, cancellationToken);
    }

    Task SayUntoldAsync(ITurnContext turn, string topic, string aspect, CancellationToken cancellationToken) => turn.SendActivityAsync(
        replies.Sentence(turn, $"untold.{aspect}", [Target.Parse("form:request"), Target.Do("human")], ("topic", replies.TitleOf(topic, turn.Language))),
        cancellationToken);

    async Task ClarifyAsync(DialogContext dc, Understood asked, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        if (await IsEnoughAsync(dc, cancellationToken))
            return;
        JustSaid.Guessing(Guesses(turn, asked).Select(guess => guess.Id)).Remember(turn.ConversationState);
        await turn.SendActivityAsync(replies.Sentence(turn, "did-you-mean", Guesses(turn, asked)), cancellationToken);
    }

    // By telephone nobody meant what only makes sense in writing.
    IEnumerable<Target> Guesses(ITurnContext turn, Understood asked) => asked.Candidates
        .Where(candidate => !turn.IsSpoken || !library.Current.Hotline.ByWords.Contains(candidate.Topic))
        .Take(3).Select(candidate => Target.Topic(candidate.Topic));

    // Once the menu; twice in a row a person.
    async Task MissAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        if (await IsEnoughAsync(dc, cancellationToken))
            return;
        var again = turn.ConversationState.GetString(ConversationMemory.Missed) is not null;
        turn.ConversationState.Set(ConversationMemory.Missed, "yes");
        await turn.SendActivityAsync(
            again ? replies.Sentence(turn, "not-understood.again", [Target.Do("human"), Target.Do("menu")])
                : replies.Sentence(turn, "not-understood.first", [.. library.Current.MenuFor(turn).Take(3), Target.Do("human")]),
            cancellationToken);
    }

    // By telephone the third time in a row leads to a person, whatever was missing before: silence, a key, a question.
    async Task<bool> IsEnoughAsync(DialogContext dc, CancellationToken cancellationToken) =>
        dc.Turn.IsSpoken && await misses.GiveUpAsync(dc, cancellationToken);
}
