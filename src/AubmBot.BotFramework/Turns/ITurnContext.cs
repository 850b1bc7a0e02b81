using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;

namespace AubmBot.BotFramework.Turns;

/// <summary>One turn: what came in, what is known, what is said. Nothing leaves before the turn is committed.</summary>
public interface ITurnContext
{
    Activity Activity { get; }

    /// <summary>Code of the language this turn is answered in.</summary>
    string Language { get; set; }

    /// <summary>What is said is heard, not read: sentences under <c>spoken.</c> stand before those of the same key.</summary>
    bool IsSpoken { get; }

    /// <summary>When the turn began, UTC.</summary>
    DateTimeOffset Now { get; }

    /// <summary>What is remembered of this conversation.</summary>
    BotState ConversationState { get; }

    /// <summary>What is remembered of this person on this channel.</summary>
    BotState UserState { get; }

    /// <summary>What this turn has said so far.</summary>
    IReadOnlyList<Activity> Responses { get; }

    Task SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Something that a layer above added to the turn, such as the rows it wants saved with it.</summary>
    T Get<T>() where T : class;

    void Set<T>(T item) where T : class;
}
