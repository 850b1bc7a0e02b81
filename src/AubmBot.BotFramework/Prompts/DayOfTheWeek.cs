using AubmBot.BotFramework.Languages;

namespace AubmBot.BotFramework.Prompts;

/// <summary>
/// A day of the week that is told apart from the others of its name: "lundi prochain", الاثنين الماضي, "lundi de la semaine dernière",
/// "tnin li fat". A week begins on Monday.
/// </summary>
static class DayOfTheWeek
{
    const int DaysOfAWeek = 7;

    /// <param name="words">What was said, folded.</param>
    /// <param name="today">Today where the citizen is served.</param>
    /// <param name="languages">The words of every language.</param>
    public static DateOnly? Find(string[] words, DateOnly today, ILanguages languages)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (DistantDay.Number("weekdays", words, at, languages) is not { } weekday || IsACount(words, at, languages))
                continue;
            if (DistantDay.Side(words, at + 1, languages) is { } side)
                return side < 0 ? Last(weekday, today) : Next(weekday, today);
            for (var week = 0; week < words.Length; week++)
                if (DistantDay.Number("units", words, week, languages) == DaysOfAWeek && WhichWeek(words, week, languages) is { } away)
                    return today.AddDays((away * DaysOfAWeek) - Place((int)today.DayOfWeek) + Place(weekday));
        }
        return null;
    }

    /// <summary>Said on a Tuesday, "mardi" is the one a week away, not today.</summary>
    public static DateOnly Next(int weekday, DateOnly today) => today.AddDays(((weekday - (int)today.DayOfWeek + 6) % DaysOfAWeek) + 1);

    public static DateOnly Last(int weekday, DateOnly today) => today.AddDays(-((((int)today.DayOfWeek - weekday + 6) % DaysOfAWeek) + 1));

    static int? WhichWeek(string[] words, int week, ILanguages languages) =>
        DistantDay.Side(words, week + 1, languages) is { } side ? side
            : week > 0 && languages.AnyMeans("this", words[week - 1]) ? 0 : null;

    // In Darija "tlat" is Tuesday, and three: three weeks ago, here.
    static bool IsACount(string[] words, int at, ILanguages languages) =>
        DistantDay.Number("numbers", words, at, languages) is not null && DistantDay.Number("units", words, at + 1, languages) is not null;

    static int Place(int weekday) => (weekday + 6) % DaysOfAWeek;
}
