using System.Text.Json.Serialization;
using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Tickets;

/// <summary>Slows whoever tries references: five misses in a quarter of an hour, or twenty in a day, and it is quiet for a while.</summary>
static class LookupGuard
{
    const string StateName = "lookupMisses";
    const int MostInAWindow = 5, MostInADay = 20;

    static readonly TimeSpan Window = TimeSpan.FromMinutes(15), Day = TimeSpan.FromDays(1);

    public static bool IsPaused(ITurnContext turn)
    {
        var misses = Misses(turn);
        return misses.Count >= MostInADay || misses.Count(miss => turn.Now - miss < Window) >= MostInAWindow;
    }

    public static void CountFailure(ITurnContext turn) =>
        turn.UserState.Set(StateName, [.. Misses(turn), turn.Now], LookupGuardJson.Default.ListDateTimeOffset);

    static List<DateTimeOffset> Misses(ITurnContext turn) =>
        [.. (turn.UserState.Get(StateName, LookupGuardJson.Default.ListDateTimeOffset) ?? []).Where(miss => turn.Now - miss < Day)];
}

[JsonSerializable(typeof(List<DateTimeOffset>))]
sealed partial class LookupGuardJson : JsonSerializerContext;
