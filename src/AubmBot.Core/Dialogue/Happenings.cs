using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Elsewhere;

namespace AubmBot.Core.Dialogue;

/// <summary>What happens in a conversation without a word of the citizen's: told by the page, by a platform, or by the bot itself.</summary>
public sealed class Happenings(
    Welcome welcome, Commands commands, Silence silence, PersonAtWork person, FileWishes files, Departure departure, Relocation relocation)
{
    /// <summary>True where the bot spoke, or ended what was running: that is remembered.</summary>
    public async Task<bool> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var told = Told(dc, cancellationToken);
        await (told ?? Kept(dc, cancellationToken));
        return told is not null;
    }

    Task? Told(DialogContext dc, CancellationToken cancellationToken) => dc.Turn.Activity.Name switch
    {
        EventNames.Join => welcome.JoinAsync(dc, cancellationToken),
        EventNames.SetLanguage => commands.SetLanguageAsync(dc, dc.Turn.Activity.ButtonId, cancellationToken),
        EventNames.OptOut => silence.KeepAsync(dc, cancellationToken),
        EventNames.FileFailed => files.TellFailureAsync(dc, cancellationToken),
        EventNames.ContinuedElsewhere => departure.LeaveAsync(dc, cancellationToken),
        EventNames.HandoffStatus => person.ReturnAsync(dc.Turn, cancellationToken),
        _ => null,
    };

    // These write the conversation's state themselves.
    Task Kept(DialogContext dc, CancellationToken cancellationToken) => dc.Turn.Activity.Name switch
    {
        EventNames.PersonSpoke => person.BeginAsync(dc.Turn, cancellationToken),
        EventNames.AddressMoved => relocation.TakeAsync(dc.Turn, cancellationToken),
        _ => Task.CompletedTask,
    };
}
