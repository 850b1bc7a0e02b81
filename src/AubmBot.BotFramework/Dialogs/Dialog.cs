using System.Text.Json.Nodes;

namespace AubmBot.BotFramework.Dialogs;

/// <summary>A piece of conversation that may take several turns. Holds no state itself: that lies on the stack.</summary>
public abstract class Dialog(string id)
{
    public string Id { get; } = id;

    /// <summary>Raised by a release that changes the steps; a conversation begun under another version is told so.</summary>
    public virtual int Version => 1;

    public abstract Task<DialogTurnResult> BeginAsync(DialogContext dc, JsonObject? options, CancellationToken cancellationToken);

    /// <summary>The citizen said something while this dialog is on top.</summary>
    public abstract Task<DialogTurnResult> ContinueAsync(DialogContext dc, CancellationToken cancellationToken);

    /// <summary>The dialog that this one began has ended.</summary>
    public virtual Task<DialogTurnResult> ResumeAsync(DialogContext dc, DialogTurnResult child, CancellationToken cancellationToken) =>
        dc.EndAsync(child.Value, cancellationToken);

    /// <summary>Whether this release can go on exactly where a stored instance waits.</summary>
    public virtual bool CanResume(DialogInstance instance) => true;

    /// <summary>Whether this release understands what is stored of an instance; if not, it is as good as gone.</summary>
    public virtual bool CanRead(DialogInstance instance) => true;

    /// <summary>Asks again where the dialog stands, after something else was said in between.</summary>
    public virtual Task RepromptAsync(DialogContext dc, CancellationToken cancellationToken) => Task.CompletedTask;
}
