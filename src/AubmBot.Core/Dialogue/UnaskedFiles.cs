using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// A file beside a question, or in a form that asked for something else: it is not kept, often it is an identity paper, and
/// the citizen is told before they are answered. One that comes alone is <see cref="Received"/>'s.
/// </summary>
public sealed class UnaskedFiles(Replies replies)
{
    static readonly string FilePrompt = Prompt.IdOf("attachment");

    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        // A caller's words are a recording: they are what was asked for.
        if (dc.Turn.IsSpoken)
            return false;
        var isAlone = string.IsNullOrWhiteSpace(Bidi.Strip(dc.Turn.Activity.Text ?? ""));
        var sent = Sent(dc.Turn.Activity).ToList();
        if (dc.Active?.Id == FilePrompt || sent.Count == 0 || (isAlone && dc.Active is null))
            return false;
        var isVoice = sent[0].StartsWith("audio/", StringComparison.Ordinal);
        await dc.Turn.SendActivityAsync(
            isVoice ? replies.Sentence(dc.Turn, "received.voice") : replies.Counted(dc.Turn, "files-unasked", sent.Count), cancellationToken);
        // It is no bad try at an answer: the question stands as it stood.
        if (isAlone)
            await dc.RepromptAsync(cancellationToken);
        return isAlone;
    }

    static IEnumerable<string> Sent(Activity activity) => (activity.Attachments ?? []).Where(AttachmentTypes.IsFile).Select(file => file.ContentType!);
}
