using System.Globalization;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Text;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>The beginning of a call: greeted in every language, Arabic first, until the caller chose one by key or by speaking it.</summary>
public sealed class Opener(LiveLibrary library, CitizenDialogs dialogs, Replies replies, Buttons buttons)
{
    const string Welcome = "hotline.welcome", Notice = "hotline.notice";

    /// <summary>In the order of the keys: the administration's second language stands first where callers are.</summary>
    IEnumerable<string> Languages => library.All.Select(language => language.Code).Reverse();

    public static bool HasLanguage(ITurnContext turn) => turn.ConversationState.GetString(ConversationMemory.Language) is not null;

    public async Task GreetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var (i, code) in Languages.Index())
        {
            turn.Language = code;
            await turn.SendActivityAsync(
                replies.Sentence(turn, Welcome, null, ("key", (i + 1).ToString(CultureInfo.InvariantCulture))), cancellationToken);
        }
    }

    /// <summary>Takes the choice of a language; words that are more than that go on to be understood.</summary>
    public async Task<bool> TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (HasLanguage(turn) || turn.Activity.Type != ActivityTypes.Message || turn.Activity.Attachments is { Count: > 0 })
            return false;
        var said = Folding.Fold(turn.Activity.Text ?? "");
        var chosen = int.TryParse(said, out var key)
            ? Languages.ElementAtOrDefault(key - 1)
            : library.All.FirstOrDefault(language => said.Split(' ').Any(word => language.Words.Means("name", word)))?.Code;
        if (chosen is null && (key > 0 || said.Length == 0))
            return false;
        turn.Language = chosen ?? (said == "0" ? Languages.First() : turn.Language);
        turn.ConversationState.Set(ConversationMemory.Language, turn.Language);
        HotlineMemory.ForgetMisses(turn);
        if (chosen is null)
            return false;
        await turn.SendActivityAsync(replies.Sentence(turn, Notice), cancellationToken);
        var dc = new DialogContext(dialogs.Set, turn);
        await buttons.OpenAsync(dc, Target.Do("menu"), cancellationToken);
        dc.Save();
        return true;
    }
}
