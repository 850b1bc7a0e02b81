using AubmBot.BotFramework.Dialogs;
using AubmBot.Core.Understanding;

namespace AubmBot.Core.Dialogue;

/// <summary>A word of danger: the emergency numbers come first, whatever else the message is; then it is taken as usual.</summary>
public sealed class Emergencies(Replies replies)
{
    public async Task TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Turn.Get<Understood>().Danger)
            await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, "danger"), cancellationToken);
    }
}
