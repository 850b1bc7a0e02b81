using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;

namespace AubmBot.BotFramework.Turns;

/// <inheritdoc cref="ITurnContext"/>
public sealed class TurnContext(BotAdapter adapter, Activity activity, BotState conversationState, BotState userState, DateTimeOffset now)
    : ITurnContext
{
    readonly Dictionary<Type, object> _items = [];
    readonly List<Activity> _responses = [];

    public Activity Activity { get; } = activity;
    public string Language { get; set; } = "";
    public bool IsSpoken { get; init; }

    public DateTimeOffset Now { get; } = now;
    public BotState ConversationState { get; } = conversationState;
    public BotState UserState { get; } = userState;
    public IReadOnlyList<Activity> Responses => _responses;

    public async Task SendActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        _responses.Add(activity);
        await adapter.SendActivityAsync(this, activity, cancellationToken);
    }

    public T Get<T>() where T : class => _items.TryGetValue(typeof(T), out var item)
        ? (T)item
        : throw new InvalidOperationException($"this turn carries no {typeof(T).Name}");

    public void Set<T>(T item) where T : class => _items[typeof(T)] = item;
}
