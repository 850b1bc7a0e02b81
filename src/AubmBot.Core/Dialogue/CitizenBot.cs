using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Elsewhere;
using AubmBot.Core.Forms;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// The bot: a turn goes to the first of these that takes it. A link from elsewhere, a wish for silence, a person who is at
/// work here, one page more, words that always work, files, the dialog that is running, a button, a plain yes or no, and else a question.
/// </summary>
public sealed class CitizenBot(
    CitizenDialogs dialogs, Arrival arrival, Happenings happenings, Welcome welcome, Emergencies emergencies, Silence silence, PersonAtWork person,
    MorePages more, Commands commands, FileWishes fileWishes, Albums albums, UnaskedFiles unasked, RunningDialog running, Buttons buttons, Received received,
    YesOrNo yesOrNo, Questions questions, FormFiles files)
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
            || await albums.TakeAsync(dc, cancellationToken)
            || await unasked.TakeAsync(dc, cancellationToken)
            || await running.TakeAsync(dc, cancellationToken)
            || await buttons.TakeAsync(dc, cancellationToken)
            || await received.TakeAsync(dc, cancellationToken)
            || await yesOrNo.TakeAsync(dc, cancellationToken)
            || await questions.TakeAsync(dc, cancellationToken);
        Remember(dc);
    }

    protected override async Task OnEventAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Name == EventNames.Join && await arrival.TakeAsync(turn, cancellationToken))
            return;
        var dc = new DialogContext(dialogs.Set, turn);
        if (await happenings.TakeAsync(dc, cancellationToken))
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
