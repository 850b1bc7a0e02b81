using System.Text.Json.Serialization;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Hotline;

/// <summary>How often a number may cause something that costs or disturbs, in any 24 hours.</summary>
static class DailyQuota
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static bool IsUsedUp(ITurnContext turn, string what, int most) => Times(turn, what).Count >= most;

    /// <summary>Counts one more; false where the quota is used up, and then nothing is counted.</summary>
    public static bool TryTake(ITurnContext turn, string what, int most)
    {
        var times = Times(turn, what);
        if (times.Count >= most)
            return false;
        turn.UserState.Set(NameOf(what), [.. times, turn.Now], DailyQuotaJson.Default.ListDateTimeOffset);
        return true;
    }

    static List<DateTimeOffset> Times(ITurnContext turn, string what) =>
        [.. (turn.UserState.Get(NameOf(what), DailyQuotaJson.Default.ListDateTimeOffset) ?? []).Where(time => turn.Now - time < Day)];

    static string NameOf(string what) => $"hotline.quota.{what}";
}

[JsonSerializable(typeof(List<DateTimeOffset>))]
sealed partial class DailyQuotaJson : JsonSerializerContext;
