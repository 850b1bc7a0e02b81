using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.Core.Knowledge;
using AubmBot.Core.People;

namespace AubmBot.Core.Dialogue;

/// <summary>A sticker, a voice note, a place, a file without a word: one short sentence, never silence.</summary>
public sealed class Received(Replies replies)
{
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var activity = dc.Turn.Activity;
        var text = Bidi.Strip(activity.Text ?? "");
        if (text.Any(char.IsLetterOrDigit))
            return false;
        var type = activity.Attachments is [var first, ..] ? first.ContentType : null;
        var key = type switch
        {
            // An emoji, or only "???".
            null => string.IsNullOrWhiteSpace(text) ? "received.nothing" : "received.sticker",
            AttachmentTypes.Sticker => "received.sticker",
            AttachmentTypes.Location => "received.location",
            AttachmentTypes.Unsupported => "received.unsupported",
            AttachmentTypes.Contact => Citizens.Prove(dc.Turn, activity.Attachments![0]) ? "people.proven" : "received.contact",
            _ when type.StartsWith("audio/", StringComparison.Ordinal) => "received.voice",
            _ => "received.file",
        };
        await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, key, [Target.Do("menu"), Target.Do("human")]), cancellationToken);
        return true;
    }
}
