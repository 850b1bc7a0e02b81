using AubmBot.BotFramework.Schema;

namespace AubmBot.BotFramework.Turns;

/// <summary>
/// Sends each kind of activity to its method. Typing, receipts, reactions, edits and deletions reach none: answering them
/// makes loops (channel rule 6).
/// </summary>
public abstract class ActivityHandler : IBot
{
    public Task OnTurnAsync(ITurnContext turn, CancellationToken cancellationToken) => turn.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageAsync(turn, cancellationToken),
        ActivityTypes.Event => OnEventAsync(turn, cancellationToken),
        ActivityTypes.ConversationUpdate when SomeoneElseJoined(turn.Activity) => OnMembersAddedAsync(turn, cancellationToken),
        _ => Task.CompletedTask,
    };

    protected virtual Task OnMessageAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEventAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMembersAddedAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

    static bool SomeoneElseJoined(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true;
}
