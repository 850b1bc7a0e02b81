using System.Globalization;
using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>Reads a day out of what people write: 05/08/2026, 2026-08-05, 5 août, 5 غشت 2026, demain, غدا, lundi, الاثنين, "il y a 3 mois".</summary>
public static class DateReader
{
    const int WordsOfADay = 3;

    /// <param name="folded">The answer, folded.</param>
    /// <param name="text">The answer with digits in 0-9.</param>
    /// <param name="today">Today where the citizen is served.</param>
    /// <param name="preferFuture">Which year or week is meant where none is said.</param>
    /// <param name="languages">Month, weekday and relative words of every language.</param>
    public static DateOnly? Read(string folded, string text, DateOnly today, bool preferFuture, ILanguages languages) =>
        Numeric(text, today, preferFuture) ?? Spelled(folded, today, preferFuture, languages) ?? Relative(folded, today, preferFuture, languages);

    /// <summary>The day that a whole sentence tells: "déposé il y a 3 mois", "hier". "Aujourd'hui" tells when it is written.</summary>
    public static DateOnly? InSentence(string folded, DateOnly today, ILanguages languages)
    {
        var words = folded.Split(' ');
        return DayOfTheWeek.Find(words, today, languages)
            ?? DistantDay.Find(words, today, languages, answers: false)
            ?? languages.All.Select(language => Said(language, words)).FirstOrDefault(days => days is not null and not 0) switch
            {
                { } days => today.AddDays(days),
                null => null,
            };
    }

    static DateOnly? Numeric(string text, DateOnly today, bool preferFuture)
    {
        var parts = text.Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3 || !parts.All(part => part.Length <= 4 && part.All(char.IsAsciiDigit)))
            return null;
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        return parts switch
        {
            [{ Length: 4 }, _, _] => Day(numbers[0], numbers[1], numbers[2]),
            [_, _, _] => Day(Century(numbers[2]), numbers[1], numbers[0]),
            _ => Nearest(numbers[1], numbers[0], today, preferFuture),
        };
    }

    static DateOnly? Spelled(string folded, DateOnly today, bool preferFuture, ILanguages languages)
    {
        var words = folded.Split(' ');
        for (var i = 1; i < words.Length; i++)
            foreach (var language in languages.All)
                if (language.Words.Numbered("months").TryGetValue(words[i], out var month) && DayNumber(words[i - 1]) is { } day)
                    return i + 1 < words.Length && int.TryParse(words[i + 1], out var year)
                        ? Day(Century(year), month, day)
                        : Nearest(month, day, today, preferFuture);
        return null;

        static int? DayNumber(string word) => int.TryParse(word, out var day) ? day : word is "1er" ? 1 : null;
    }

    static DateOnly? Relative(string folded, DateOnly today, bool preferFuture, ILanguages languages)
    {
        var words = folded.Split(' ');
        foreach (var language in languages.All)
            if (DaysAway(language, words) is { } days)
                return today.AddDays(days);
        if (DayOfTheWeek.Find(words, today, languages) is { } told)
            return told;
        // Before the bare days of the week: in Darija "tlat" is Tuesday, and three.
        if ((DistantDay.Find(words, today, languages, answers: true) ?? DistantDay.Bare(words, today, preferFuture, languages)) is { } distant)
            return distant;
        foreach (var language in languages.All)
            foreach (var word in words)
                if (language.Words.Numbered("weekdays").TryGetValue(word, out var weekday))
                    return preferFuture ? DayOfTheWeek.Next(weekday, today) : DayOfTheWeek.Last(weekday, today);
        return null;
    }

    // "hier matin" is a day, "avant-hier" is not "hier", and "êtes-vous ouverts demain ?" is a question.
    static int? DaysAway(Language language, string[] words)
    {
        var known = language.Words.Numbered("relative-days");
        if (known.TryGetValue(string.Join(' ', words), out var said))
            return said;
        return words.Length <= WordsOfADay ? Said(language, words) : null;
    }

    static int? Said(Language language, string[] words)
    {
        var known = language.Words.Numbered("relative-days");
        for (var length = Math.Min(words.Length, WordsOfADay); length > 0; length--)
            for (var start = 0; start + length <= words.Length; start++)
                if (known.TryGetValue(string.Join(' ', words, start, length), out var days))
                    return days;
        return null;
    }

    // Up to eight years lie between two 29ths of February.
    static DateOnly? Nearest(int month, int day, DateOnly today, bool preferFuture)
    {
        for (var years = 0; years <= 8; years++)
            if (Day(today.Year + (preferFuture ? years : -years), month, day) is { } found && (preferFuture ? found >= today : found <= today))
                return found;
        return null;
    }

    static int Century(int year) => year < 100 ? 2000 + year : year;

    static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
