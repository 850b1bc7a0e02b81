using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Conversations.Inbound;
using AubmBot.Core.Conversations.Turns;
using AubmBot.Core.Forms;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// Photos sent together are answered once. Those that come after the answer (<see cref="Gathering"/> waits a moment only) go
/// where the others went; of what nobody asked for only words are heard.
/// </summary>
public sealed class Albums(LateFiles late)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var (turn, arrivedAt) = (dc.Turn, dc.Turn.Get<TurnOrigin>().ArrivedAt);
        if (turn.Activity.Type != ActivityTypes.Message || Album.Of(turn.Activity) is not { } id)
            return false;
        // What nobody asked for is told of each time, unless the platform itself says that it belongs together.
        if (SeenAlbum.Of(turn.ConversationState) is not { } album || !album.Includes(id, arrivedAt)
            || (id == Album.Unnamed && album.FormInstance is null))
        {
            new SeenAlbum(id, arrivedAt).Remember(turn.ConversationState);
            return false;
        }
        album = album with { At = arrivedAt };
        album.Remember(turn.ConversationState);
        if (album.FormInstance is not null)
            return await late.TakeAsync(dc, album, cancellationToken);
        turn.Activity.Attachments = null;
        return string.IsNullOrWhiteSpace(Bidi.Strip(turn.Activity.Text ?? ""));
    }
}
