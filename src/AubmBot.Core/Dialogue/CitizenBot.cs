using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Forms;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// The bot: a turn goes to the first of these that takes it. A wish for silence, a person who is at work here, one page
/// more, words that always work, the dialog that is running, a button, a file, and else a question.
/// </summary>
public sealed class CitizenBot(
    CitizenDialogs dialogs, Arrival arrival, Departure departure, Relocation relocation, Welcome welcome, Emergencies emergencies, Silence silence,
    PersonAtWork person, MorePages more, Commands commands, RunningDialog running, Buttons buttons, UnaskedFiles unasked, FileWishes fileWishes,
    FormFiles files, Received received, Questions questions)
    : ActivityHandler
{
    protected override async Task OnMessageAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (await arrival.TakeAsync(turn, cancellationToken))
            return;
        var dc = new DialogContext(dialogs.Set, turn);
        await emergencies.TakeAsync(dc, cancellationToken);
        _ = await silence.TakeAsync(dc, cancellationToken)
            || person.Takes(dc)
            || await more.TakeAsync(dc, cancellationToken)
            || await commands.TakeAsync(dc, cancellationToken)
            || await fileWishes.TakeAsync(dc, cancellationToken)
            || await unasked.TakeAsync(dc, cancellationToken)
            || await running.TakeAsync(dc, cancellationToken)
            || await buttons.TakeAsync(dc, cancellationToken)
            || await received.TakeAsync(dc, cancellationToken)
            || await questions.TakeAsync(dc, cancellationToken);
        Remember(dc);
    }

    protected override async Task OnEventAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Name == EventNames.Join && await arrival.TakeAsync(turn, cancellationToken))
            return;
        var dc = new DialogContext(dialogs.Set, turn);
        switch (turn.Activity.Name)
        {
            case EventNames.ContinuedElsewhere:
                await departure.LeaveAsync(dc, cancellationToken);
                break;
            case EventNames.Join:
                await welcome.JoinAsync(dc, cancellationToken);
                break;
            case EventNames.SetLanguage:
                await commands.SetLanguageAsync(dc, turn.Activity.ButtonId, cancellationToken);
                break;
            case EventNames.OptOut:
                await silence.KeepAsync(dc, cancellationToken);
                break;
            case EventNames.AddressMoved:
                await relocation.TakeAsync(turn, cancellationToken);
                return;
            case EventNames.PersonSpoke:
                await person.BeginAsync(turn, cancellationToken);
                return;
            case EventNames.FileFailed:
                await fileWishes.TellFailureAsync(dc, cancellationToken);
                break;
            default:
                return;
        }
        Remember(dc);
    }

    protected override async Task OnMembersAddedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var dc = new DialogContext(dialogs.Set, turn);
        await welcome.JoinAsync(dc, cancellationToken);
        Remember(dc);
    }

    void Remember(DialogContext dc)
    {
        files.DropLoose(dc);
        dc.Save();
        dc.Turn.ConversationState.Set(ConversationMemory.Language, dc.Turn.Language);
    }
}
