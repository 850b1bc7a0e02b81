using System.Security.Cryptography;
using AubmBot.BotFramework.Text;

namespace AubmBot.Core.Tickets;

/// <summary>
/// A reference that can be said on the telephone and typed on a keypad: twelve random digits, the first not zero, and a
/// Damm check digit that catches every single wrong digit and every swap of neighbours. Random, so that no reference tells
/// another one.
/// </summary>
public static class TicketReference
{
    public const int Length = 13;

    // Quasigroup of order 10 from H. M. Damm, "Total anti-symmetrische Quasigruppen" (2004).
    static readonly byte[,] Damm =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 },
        { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
        { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 }, { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 },
        { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    public static string New()
    {
        var number = (RandomNumberGenerator.GetInt32(1, 10) * 100_000_000_000L)
            + (RandomNumberGenerator.GetInt32(0, 100_000) * 1_000_000L) + RandomNumberGenerator.GetInt32(0, 1_000_000);
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return digits + Interim(digits);
    }

    /// <summary>The thirteen digits of a typed reference, whatever stands between them, or null where they cannot be one.</summary>
    public static string? Read(string typed)
    {
        var digits = Digits.Only(typed);
        return digits.Length == Length && Interim(digits) == 0 ? digits : null;
    }

    /// <summary>In groups for eye and ear: 482 915 073 6421.</summary>
    public static string Show(string reference) => $"{reference[..3]} {reference[3..6]} {reference[6..9]} {reference[9..]}";

    static int Interim(string digits)
    {
        var interim = 0;
        foreach (var digit in digits)
            interim = Damm[interim, digit - '0'];
        return interim;
    }
}
