using AubmBot.BotFramework.Dialogs;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Dialogue;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Hotline;

/// <summary>The same keys everywhere: 0 a person, 9 once more, star back. A key that stands for nothing is said to, and counted.</summary>
public sealed class HotlineKeys(LiveLibrary library, CitizenDialogs dialogs, Buttons buttons, Commands commands, Misses misses, AnswerBySms bySms)
{
    const string Person = "0", Repeat = "9", Back = "*";

    public async Task<bool> TakeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message || turn.Activity.Attachments is { Count: > 0 })
            return false;
        var pressed = turn.Activity.Text ?? "";
        var dc = new DialogContext(dialogs.Set, turn);
        switch (pressed)
        {
            case Person:
                await LeaveForAsync(dc, Target.Do("human"), cancellationToken);
                break;
            case Repeat:
                await Misses.RepeatAsync(turn, everything: true, cancellationToken);
                break;
            case Back:
                await LeaveForAsync(dc, BackFrom(turn, dc), cancellationToken);
                break;
            case not null when dc.Active is null && bySms.IsMeant(turn):
                await bySms.SendAsync(turn, cancellationToken);
                break;
            case not null when dc.Active is null && Offers.Pressed(turn) is { } offered && Target.Parse(offered) is { Kind: TargetKind.Language } chosen:
                await commands.SetLanguageAsync(dc, chosen.Id, cancellationToken);
                turn.ConversationState.Set(Conversations.ConversationMemory.Language, turn.Language);
                break;
            case ['#', ..] or [>= '0' and <= '9'] when dc.Active is null && (pressed[0] == '#' || Offers.Pressed(turn) is null):
                await misses.TakeAsync(dc, "hotline.no-such-key", cancellationToken);
                dc.Save();
                return true;
            default:
                return false;
        }
        HotlineMemory.ForgetMisses(turn);
        dc.Save();
        return true;
    }

    async Task LeaveForAsync(DialogContext dc, Target target, CancellationToken cancellationToken)
    {
        dc.Turn.ConversationState.Set(Conversations.ConversationMemory.Language, dc.Turn.Language);
        await buttons.LeaveForAsync(dc, target, cancellationToken);
    }

    // Out of a form: the menu. Out of an answer: its group. Out of a group: the one it stands in.
    Target BackFrom(ITurnContext turn, DialogContext dc)
    {
        var group = HotlineMemory.InGroup(turn);
        if (dc.Active is not null || group is null)
            return Target.Do("menu");
        if (HotlineMemory.Opened(turn) != $"group:{group}")
            return Target.Parse($"group:{group}");
        var around = library.Current.Hotline.Groups
            .FirstOrDefault(pair => pair.Value.Any(target => target.Kind == TargetKind.Group && target.Id == group)).Key;
        return around is null ? Target.Do("menu") : Target.Parse($"group:{around}");
    }
}
