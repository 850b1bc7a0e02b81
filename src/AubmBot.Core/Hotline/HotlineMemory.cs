using System.Globalization;
using AubmBot.BotFramework.Schema;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Hotline;

/// <summary>What a call remembers besides its dialog: what was said last, where the caller is, how often nothing usable came.</summary>
static class HotlineMemory
{
    const string Last = "hotline.last", Missed = "hotline.missed", Showing = "hotline.showing", Group = "hotline.group";

    /// <summary>Said in the last turn, as it was heard.</summary>
    public static IReadOnlyList<Activity> LastSaid(ITurnContext turn) =>
        turn.ConversationState.Get(Last, ActivityJson.Wire.ExpectedReplies)?.Activities ?? [];

    public static void RememberSaid(ITurnContext turn, IEnumerable<Activity> said) =>
        turn.ConversationState.Set(Last, new ExpectedReplies([.. said]), ActivityJson.Wire.ExpectedReplies);

    /// <summary>How many turns in a row brought nothing usable.</summary>
    public static int Misses(ITurnContext turn) =>
        int.TryParse(turn.ConversationState.GetString(Missed), NumberStyles.None, CultureInfo.InvariantCulture, out var missed) ? missed : 0;

    public static int CountMiss(ITurnContext turn)
    {
        turn.ConversationState.Set(Missed, (Misses(turn) + 1).ToString(CultureInfo.InvariantCulture));
        return Misses(turn);
    }

    public static void ForgetMisses(ITurnContext turn) => turn.ConversationState.Remove(Missed);

    /// <summary>What the caller opened last: a menu, a group, an answer; null where it was something else.</summary>
    public static string? Opened(ITurnContext turn) => turn.ConversationState.GetString(Showing);

    /// <summary>What was opened last is no longer what was just heard.</summary>
    public static void ForgetOpened(ITurnContext turn) => turn.ConversationState.Remove(Showing);

    /// <summary>The group that the caller is in, which "back" leads to.</summary>
    public static string? InGroup(ITurnContext turn) => turn.ConversationState.GetString(Group);

    public static void RememberOpened(ITurnContext turn, Knowledge.Target target)
    {
        turn.ConversationState.Set(Showing, target.ToString());
        if (target.Kind == Knowledge.TargetKind.Group)
            turn.ConversationState.Set(Group, target.Id);
        else if (target is { Kind: Knowledge.TargetKind.Do, Id: "menu" })
            turn.ConversationState.Remove(Group);
    }

    /// <summary>The telephone number that called, as E.164; null where it is withheld.</summary>
    public static string? Caller(ITurnContext turn) => BotFramework.Prompts.PhonePrompt.Normalize(turn.Activity.From?.Id ?? "");
}
