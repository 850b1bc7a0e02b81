using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>
/// Nothing usable came: asked again, each time simpler; the third time a person is offered, and whoever stays silent then
/// is wished a good day. Never a dead end, never a loop.
/// </summary>
public sealed class Misses(LiveLibrary library, Replies replies, PersonDesk persons, Opener opener)
{
    const int GivesUpAt = 3;

    public async Task TakeAsync(DialogContext dc, string reason, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        if (await GiveUpAsync(dc, cancellationToken))
            return;
        if (!Opener.HasLanguage(turn))
        {
            await opener.GreetAsync(turn, cancellationToken);
            return;
        }
        await turn.SendActivityAsync(replies.Sentence(turn, HotlineMemory.Misses(turn) == 1 ? reason : "hotline.missed-again"), cancellationToken);
        await RepeatAsync(turn, everything: false, cancellationToken);
    }

    /// <summary>Counts one more turn that brought nothing usable. True where that is enough: the call was led to a person, or to its end.</summary>
    public async Task<bool> GiveUpAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        var missed = HotlineMemory.CountMiss(turn);
        if (missed > GivesUpAt)
            await persons.SayGoodbyeAsync(turn, cancellationToken);
        if (missed != GivesUpAt)
            return missed > GivesUpAt;
        if (await RecordingDialog.TakeWhatWasSaidAsync(dc, cancellationToken) || await RecordingDialog.LeaveOutAsync(dc, cancellationToken))
            return true;
        dc.CancelAll();
        if (!Opener.HasLanguage(turn))
            turn.Language = library.All[^1].Code;
        turn.ConversationState.Set(ConversationMemory.Language, turn.Language);
        await persons.OfferAsync(turn, cancellationToken);
        return true;
    }

    /// <summary>Says the last turn, or only what it asked, once more as it was.</summary>
    public static async Task RepeatAsync(ITurnContext turn, bool everything, CancellationToken cancellationToken)
    {
        var said = HotlineMemory.LastSaid(turn).Where(activity => activity.Type == ActivityTypes.Message).ToList();
        foreach (var activity in everything ? said : said.TakeLast(1).Select(Question))
            await turn.SendActivityAsync(activity, cancellationToken);
    }

    // Of an answer only the keys: whoever was silent after it, or slipped, has heard it. Nine says it again.
    static Activity Question(Activity said)
    {
        if (said.Speak is null || said.Keys().Length == 0)
            return said;
        var question = Activity.Message(said.Keys(), said.Locale);
        question.SuggestedActions = said.SuggestedActions;
        question.Expect(said.Expects());
        question.Expect(said.ExpectedWords());
        return question;
    }
}
