using System.Globalization;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Dialogue;

/// <summary>
/// A person of the agency wrote from the platform's own inbox: the bot steps back there for some hours after the last such
/// word, or until the citizen asks for the menu. What the citizen writes meanwhile is stored and left to the person.
/// </summary>
public sealed class PersonAtWork(LiveLibrary library, ConversationOptions options)
{
    public void Begin(ITurnContext turn) => turn.ConversationState.Set(
        ConversationMemory.PersonUntil, turn.Now.AddHours(options.PersonHours).ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Whether the message is the person's to answer; the menu takes the conversation back.</summary>
    public bool Takes(DialogContext dc)
    {
        var turn = dc.Turn;
        if (turn.ConversationState.GetString(ConversationMemory.PersonUntil) is not { } until)
            return false;
        if (!AsksForTheMenu(turn) && DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var end) && turn.Now < end)
            return true;
        turn.ConversationState.Remove(ConversationMemory.PersonUntil);
        return false;
    }

    bool AsksForTheMenu(ITurnContext turn) => turn.Activity.ButtonId is { } pressed
        ? pressed == Target.Do("menu").ToString()
        : library.AnyMeans("menu", Folding.Fold(turn.Activity.Text ?? ""));
}
