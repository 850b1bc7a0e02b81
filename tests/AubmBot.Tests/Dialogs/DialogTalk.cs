using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.State;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Tests.Dialogs;

/// <summary>A conversation with dialogs alone. What they remember goes through JSON after every turn, as it does in the database.</summary>
sealed class DialogTalk(DialogSet dialogs, string language = "fr")
{
    static readonly NoAdapter Adapter = new();

    public DialogTalk(string language, params Dialog[] dialogs) : this(new DialogSet(id => Array.Find(dialogs, dialog => dialog.Id == id)), language) { }

    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The conversation's state as it is stored between two turns.</summary>
    public string State { get; set; } = "{}";

    /// <summary>The person's state.</summary>
    public string UserState { get; set; } = "{}";

    /// <summary>What the last turn said.</summary>
    public IReadOnlyList<Activity> Said { get; private set; } = [];

    public string LastText => Said[^1].Text!;

    public IReadOnlyList<string?> Buttons => [.. (Said[^1].SuggestedActions?.Actions ?? []).Select(action => action.Id)];

    public Task<DialogTurnResult> BeginAsync(string id, JsonObject? options = null) =>
        TurnAsync(Activity.Message("(begins)"), (dc, token) => dc.BeginAsync(id, options, token));

    public Task<DialogTurnResult> SayAsync(string text) => SendAsync(Activity.Message(text));

    public Task<DialogTurnResult> PressAsync(string buttonId)
    {
        var press = Activity.Message("un bouton");
        press.Value = JsonSerializer.SerializeToElement(buttonId);
        return SendAsync(press);
    }

    public Task<DialogTurnResult> SendAsync(Activity activity) => TurnAsync(activity, (dc, token) => dc.ContinueAsync(token));

    public async Task<T> TurnAsync<T>(Activity activity, Func<DialogContext, CancellationToken, Task<T>> run)
    {
        var turn = new TurnContext(Adapter, activity, BotState.Read(State), BotState.Read(UserState), Now) { Language = language };
        var dc = new DialogContext(dialogs, turn);
        var result = await run(dc, CancellationToken.None);
        dc.Save();
        (State, UserState, Said) = (turn.ConversationState.Write(), turn.UserState.Write(), turn.Responses);
        return result;
    }

    sealed class NoAdapter() : BotAdapter([])
    {
        protected override Task SendActivityAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
