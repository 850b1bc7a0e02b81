using System.Text.RegularExpressions;

namespace AubmBot.Core.Understanding.Entities;

/// <summary>
/// The shapes of numbered things. All run without backtracking: their time grows with the message's length only, whatever
/// somebody types to slow the bot down.
/// </summary>
static class Patterns
{
    /// <summary>An address such as name@example.ma.</summary>
    public static readonly Regex Email = Make(@"[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+");

    /// <summary>0661-23-45-67, +212 6 61 23 45 67, 00212661234567.</summary>
    public static readonly Regex Phone = Make(@"(?:(?:\+|00) ?212[ .-]?(?:\(0\))?|\b0)[5-8](?:[ .-]?[0-9]){8}\b");

    /// <summary>15/03/2026, 15-3-2026, 2026-03-15.</summary>
    public static readonly Regex Date = Make(@"\b(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})\b");

    /// <summary>15 mars 2026, 15 mars: a day and a word that may be a month.</summary>
    public static readonly Regex DayAndMonth = Make(@"\b([0-9]{1,2})(?:er)? +(\p{L}+)\.?(?: +((?:19|20)[0-9]{2})\b)?");

    /// <summary>A land title: T.C. 12345/10, titre foncier n° 1234/C, رسم عقاري 12345/10.</summary>
    public static readonly Regex LandTitle = Make(
        @"\b(?:t\.? ?[cf]\.?|titre(?: foncier)?|titr|tit|رسم(?: ال)?(?: ?عقاري)?|التيتر|مطلب|r[eé]quisition|matlab)[ :]*(?:n ?[°o]\.? ?|num[eé]ro |رقم |عدد )?([a-z]?[0-9]{1,7} ?/ ?(?:[0-9]{1,3}|[a-z])(?: ?bis)?)\b");

    /// <summary>A bare land title: three digits or more before the stroke, the conservation's number after it.</summary>
    public static readonly Regex BareTitle = Make(@"\b([0-9]{3,7}/(?:0?[1-9]|[1-9][0-9]))\b");

    /// <summary>A reference of ours or another office's: letters, dashes and at least one digit, AUBM-2026-0042.</summary>
    public static readonly Regex Reference = Make(@"\b[a-z]{2,8}(?:[-/][a-z0-9]+)*[-/][a-z0-9]*[0-9][a-z0-9]*(?:[-/][a-z0-9]+)*\b");

    /// <summary>A file's number and year: 33/2026, 2026/33.</summary>
    public static readonly Regex NumberAndYear = Make(@"\b(?:[0-9]{1,6}/20[0-9]{2}|20[0-9]{2}/[0-9]{1,6})\b");

    /// <summary>A number announced as one: n° 4512, numéro 33, رقم 45, nmra 12.</summary>
    public static readonly Regex Announced = Make(
        @"(?:\bn ?°|\bno\.|\bn[uo]m[eé]ro|\bréf[eé]?r?e?n?c?e?|\bref|\brecu|\bnmra|\bnemra|\bra9m|\brqem|رقم|نمرة|عدد)(?: ?d(?:yal|u)?)?[ :]*([0-9]{2,}(?:[-/][0-9]+)*)\b");

    /// <summary>R+2.</summary>
    public static readonly Regex Storeys = Make(@"\br ?\+ ?([0-9]{1,2})\b");

    /// <summary>1.250,50 DH.</summary>
    public static readonly Regex Amount = Make(@"\b([0-9]{1,3}(?:[ .][0-9]{3})+|[0-9]+)(?:[,.]([0-9]{1,2}))? ?(?:dhs?|mad|dirhams?|drahm|dirham|درهما?|دراهم)\b");

    /// <summary>120 m², 1,5 hectare.</summary>
    public static readonly Regex Surface = Make(
        @"\b([0-9]+(?:[,.][0-9]+)?) ?(m2|m[eè]tres? carr[eé]s?|متر(?:ا)? مربع(?:ا)?|ha|hectares?|hiktar|هكتار(?:ات)?)\b");

    static Regex Make(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
