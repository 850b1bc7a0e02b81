using AubmBot.BotFramework.Turns;

namespace AubmBot.Core.Hotline;

/// <summary>Moroccan mobiles, the only numbers that are written to: pumping text messages to anywhere else earns nobody anything.</summary>
static class Mobile
{
    static readonly string[] Prefixes = ["+2126", "+2127"];

    /// <summary>The caller's number, or null where it is withheld, a fixed line or abroad.</summary>
    public static string? Of(ITurnContext turn) =>
        HotlineMemory.Caller(turn) is { } number && Prefixes.Any(prefix => number.StartsWith(prefix, StringComparison.Ordinal)) ? number : null;
}
