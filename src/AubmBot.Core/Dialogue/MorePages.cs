using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Conversations.Paging;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>The word for more brings the next page of the last reply; anything else means that the citizen has moved on.</summary>
public sealed class MorePages(LiveLibrary library)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        if (PagesLeft.Of(turn.ConversationState) is not { } left)
            return false;
        if (!library.AnyMeans("more", Folding.Fold(turn.Activity.Text ?? "")))
        {
            PagesLeft.Forget(turn.ConversationState);
            return false;
        }
        turn.Language = library.FromTag(left.Language) ?? turn.Language;
        (left with { Texts = [.. left.Texts.Skip(1)] }).Remember(turn.ConversationState);
        await turn.SendActivityAsync(Activity.Message(left.Texts[0], library[turn.Language].Culture.Name), cancellationToken);
        return true;
    }
}
