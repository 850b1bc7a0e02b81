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
        if (dc.Active?.Id == FilePrompt || Sent(dc.Turn.Activity) is not { } type || (isAlone && dc.Active is null))
            return false;
        var key = type.StartsWith("audio/", StringComparison.Ordinal) ? "received.voice" : "files.unasked";
        await dc.Turn.SendActivityAsync(replies.Sentence(dc.Turn, key), cancellationToken);
        // It is no bad try at an answer: the question stands as it stood.
        if (isAlone)
            await dc.RepromptAsync(cancellationToken);
        return isAlone;
    }

    static string? Sent(Activity activity) => activity.Attachments?.Select(file => file.ContentType)
        .FirstOrDefault(type => type is not null && !type.StartsWith("application/vnd.", StringComparison.Ordinal));
}
