using System.Text.Json;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>Greets once a conversation, in the language the page or the app names, and opens the topic of an entry link.</summary>
public sealed class Welcome(LiveLibrary library, Replies replies, Buttons buttons)
{
    public async Task JoinAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Turn;
        turn.Language = library.FromTag(ValueOf(turn, "language")) ?? turn.Language;
        if (turn.ConversationState.GetString(ConversationMemory.Greeted) is null)
        {
            turn.ConversationState.Set(ConversationMemory.Greeted, "yes");
            await turn.SendActivityAsync(replies.Sentence(turn, "welcome", library.Current.Menu), cancellationToken);
        }
        // Entry links are public: they name a topic or a form, never a person or a file.
        if (ValueOf(turn, "topic") is { Length: <= 64 } topic)
            await buttons.OpenAsync(dc, Target.Parse(topic), cancellationToken);
    }

    static string? ValueOf(ITurnContext turn, string name) =>
        turn.Activity.Value is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
