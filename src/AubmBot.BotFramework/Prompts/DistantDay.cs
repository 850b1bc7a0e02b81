using System.Globalization;
using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>
/// A day told by how far away it is: "il y a 3 mois", "dans trois jours", "la semaine dernière", قبل شهرين, هادي 3 شهور. The
/// words stand in the languages' files; those of one language may stand beside those of another.
/// </summary>
public static class DistantDay
{
    const int LongestPhrase = 3, Most = 1000, Week = 7, Month = 30, Year = 365;

    /// <param name="words">What was said, folded.</param>
    /// <param name="today">Today where the citizen is served.</param>
    /// <param name="languages">The words of every language.</param>
    /// <param name="answers">It answers a question about a day: then "depuis 3 mois" means its beginning, which in a story it may not.</param>
    public static DateOnly? Find(string[] words, DateOnly today, ILanguages languages, bool answers)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Direction(words, at, languages, answers) is var (sign, length)
                && Amount(words, at + length + Length("about", words, at + length, languages), languages) is { } told)
                return Move(today, sign * told.Count, told.Unit);
            if (Amount(words, at, languages) is { } amount && Side(words, at + amount.Length, languages) is { } side)
                return Move(today, side * amount.Count, amount.Unit);
        }
        return null;
    }

    /// <summary>"3 mois" and nothing else: the question tells on which side of today.</summary>
    public static DateOnly? Bare(string[] words, DateOnly today, bool preferFuture, ILanguages languages) =>
        Amount(words, 0, languages) is { } told && told.Length == words.Length ? Move(today, preferFuture ? told.Count : -told.Count, told.Unit) : null;

    static (int Sign, int Length)? Direction(string[] words, int at, ILanguages languages, bool answers) =>
        Length("ago", words, at, languages) is > 0 and var ago ? (-1, ago)
            : Length("in", words, at, languages) is > 0 and var ahead ? (1, ahead)
            : answers && Length("since", words, at, languages) is > 0 and var since ? (-1, since)
            : null;

    // "La semaine dernière", "3 أشهر مضت".
    internal static int? Side(string[] words, int at, ILanguages languages) =>
        Length("last", words, at, languages) > 0 ? -1 : Length("next", words, at, languages) > 0 ? 1 : null;

    static (int Count, int Unit, int Length)? Amount(string[] words, int at, ILanguages languages)
    {
        if (Number("two-units", words, at, languages) is { } two)
            return (2, two, 1);
        // "قبل يوم الجمعة" tells no distance.
        if (Number("units", words, at, languages) is { } one)
            return Number("weekdays", words, at + 1, languages) is null ? (1, one, 1) : null;
        var count = at < words.Length && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var figures)
            ? figures : Number("numbers", words, at, languages);
        return count is > 0 and <= Most && Number("units", words, at + 1, languages) is { } unit ? (count.Value, unit, 2) : null;
    }

    static DateOnly? Move(DateOnly today, int count, int unit) => unit switch
    {
        Month => today.AddMonths(count),
        Year => today.AddYears(count),
        _ => today.AddDays(count * (unit == Week ? Week : 1)),
    };

    /// <summary>How many words of a phrase of this meaning stand here; 0 for none.</summary>
    static int Length(string meaning, string[] words, int at, ILanguages languages)
    {
        for (var length = Math.Min(LongestPhrase, words.Length - at); length > 0; length--)
            if (languages.AnyMeans(meaning, string.Join(' ', words, at, length)))
                return length;
        return 0;
    }

    internal static int? Number(string list, string[] words, int at, ILanguages languages)
    {
        if (at < words.Length)
            foreach (var language in languages.All)
                if (language.Words.Numbered(list).TryGetValue(words[at], out var number))
                    return number;
        return null;
    }
}
