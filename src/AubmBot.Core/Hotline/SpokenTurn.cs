using System.Globalization;
using AubmBot.BotFramework.Calls;
using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Languages;
using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>Makes audible what a turn said: choices by key, what the caller is to do, and never silence after an answer.</summary>
public sealed class SpokenTurn(LiveLibrary library, CitizenDialogs dialogs, Replies replies, AnswerBySms bySms)
{
    static readonly string[] Numbers = [Prompt.IdOf("phone"), Prompt.IdOf("reference"), Prompt.IdOf("number"), Prompt.IdOf("date")];

    public async Task FinishAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Responses is [.., var last] && last.HasExpectation() || Ends(turn))
            return;
        var active = new DialogContext(dialogs.Set, turn).Active?.Id;
        if (active is null && Opener.HasLanguage(turn) && turn.Responses is not [.., { SuggestedActions: not null }])
            await turn.SendActivityAsync(replies.Sentence(turn, "hotline.anything-else", [Target.Do("menu"), Target.Do("bye")]), cancellationToken);
        if (turn.Responses is not [.., { Type: ActivityTypes.Message } asked])
            return;
        var expected = active == RecordingPrompt.PromptId ? Expectation.Recording : Numbers.Contains(active) ? Expectation.Digits : Expectation.Key;
        AddKeys(turn, asked, active is null);
        asked.Expect(expected);
        asked.Expect(Words(turn, active, expected));
        HotlineMemory.RememberSaid(turn, turn.Responses);
    }

    static ExpectedWords Words(ITurnContext turn, string? active, Expectation expected) =>
        expected == Expectation.Digits ? ExpectedWords.Digits
        : active == Prompt.IdOf("confirm") ? ExpectedWords.YesOrNo
        : active is not null ? ExpectedWords.Choices
        : Opener.HasLanguage(turn) ? ExpectedWords.Questions : ExpectedWords.Languages;

    void AddKeys(ITurnContext turn, Activity asked, bool isFree)
    {
        var text = "";
        if (asked.SuggestedActions?.Actions is { Count: > 0 } actions)
        {
            actions = asked.SuggestedActions.Actions = [.. actions.Take(HotlineMenu.MostKeys)];
            text = string.Join('\n', actions.Select((action, i) => Choice(turn, action.Title, i + 1)));
        }
        if (isFree && bySms.CanOffer(turn, asked.SuggestedActions?.Actions.Count ?? 0))
            text = $"{text}\n{Choice(turn, library.Say("hotline.sms.choice", turn.Language), AnswerBySms.Key)}";
        if (HotlineMemory.Opened(turn) == "do:menu" && turn.Responses.Count <= 2)
            text = $"{text}\n{library.Say(turn, "hotline.keys")}";
        asked.SayKeys(text);
    }

    string Choice(ITurnContext turn, string? label, int key) => library.Say(
        "hotline.choice", turn.Language, ("label", label ?? ""), ("key", key.ToString(CultureInfo.InvariantCulture)));

    static bool Ends(ITurnContext turn) =>
        turn.Activity.Name is EventNames.CallWaiting or EventNames.CallAnnounced or EventNames.CallOffered or EventNames.CallConnected
        || turn.Responses.Any(said => said.Type == ActivityTypes.EndOfConversation || said.Name is EventNames.HandoffInitiate or EventNames.CallQueued);
}
