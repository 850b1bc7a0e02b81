using System.Text.Json.Nodes;
using AubmBot.BotFramework.Turns;

namespace AubmBot.BotFramework.Dialogs;

/// <summary>The dialog stack during one turn.</summary>
public sealed class DialogContext
{
    readonly DialogSet _dialogs;
    readonly DialogStack _stack;

    public DialogContext(DialogSet dialogs, ITurnContext turn)
    {
        _dialogs = dialogs;
        Turn = turn;
        _stack = turn.ConversationState.Get(DialogStack.StateName, DialogJson.Default.DialogStack) ?? new DialogStack();
        // A dialog that this release no longer has or cannot read cannot go on, nor can what stands on it.
        var unknown = _stack.Instances.FindIndex(instance => dialogs.Find(instance.Id)?.CanRead(instance) != true);
        if (unknown >= 0)
        {
            _stack.Instances.RemoveRange(unknown, _stack.Instances.Count - unknown);
            LostDialog = true;
        }
        // A prompt on top of a step that is gone is dropped: its dialog then brings itself up to date.
        var outdated = _stack.Instances.FindIndex(instance => !dialogs.Find(instance.Id)!.CanResume(instance));
        if (outdated >= 0)
            _stack.Instances.RemoveRange(outdated + 1, _stack.Instances.Count - outdated - 1);
    }

    public ITurnContext Turn { get; }

    /// <summary>A stored dialog was unknown and has been dropped: the citizen deserves a word.</summary>
    public bool LostDialog { get; }

    public DialogInstance? Active => _stack.Instances is [.., var top] ? top : null;

    public Dialog? ActiveDialog => Active is { } top ? _dialogs.Find(top.Id) : null;

    /// <summary>The dialog at the bottom: what the citizen believes to be doing.</summary>
    public DialogInstance? Root => _stack.Instances is [var bottom, ..] ? bottom : null;

    public Task<DialogTurnResult> BeginAsync(string id, JsonObject? options, CancellationToken cancellationToken)
    {
        var dialog = _dialogs.Find(id) ?? throw new InvalidOperationException($"there is no dialog '{id}'");
        _stack.Instances.Add(new DialogInstance { Id = id, Version = dialog.Version });
        return dialog.BeginAsync(this, options, cancellationToken);
    }

    public Task<DialogTurnResult> ContinueAsync(CancellationToken cancellationToken) =>
        ActiveDialog?.ContinueAsync(this, cancellationToken) ?? Task.FromResult(DialogTurnResult.Empty);

    public Task<DialogTurnResult> EndAsync(JsonNode? value, CancellationToken cancellationToken) =>
        EndAsync(new DialogTurnResult(DialogTurnStatus.Complete, value), cancellationToken);

    public Task<DialogTurnResult> GiveUpAsync(CancellationToken cancellationToken) =>
        EndAsync(new DialogTurnResult(DialogTurnStatus.GaveUp), cancellationToken);

    Task<DialogTurnResult> EndAsync(DialogTurnResult result, CancellationToken cancellationToken)
    {
        _stack.Instances.RemoveAt(_stack.Instances.Count - 1);
        return ActiveDialog is { } parent ? parent.ResumeAsync(this, result, cancellationToken) : Task.FromResult(result);
    }

    public Task RepromptAsync(CancellationToken cancellationToken) =>
        ActiveDialog?.RepromptAsync(this, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Drops what stands on top without telling the dialog below.</summary>
    public void Pop() => _stack.Instances.RemoveAt(_stack.Instances.Count - 1);

    public void CancelAll() => _stack.Instances.Clear();

    /// <summary>Puts the stack back into the conversation's state.</summary>
    public void Save()
    {
        if (_stack.Instances.Count == 0)
            Turn.ConversationState.Remove(DialogStack.StateName);
        else
            Turn.ConversationState.Set(DialogStack.StateName, _stack, DialogJson.Default.DialogStack);
    }
}
