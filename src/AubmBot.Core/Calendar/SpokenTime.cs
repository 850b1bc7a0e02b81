using System.Globalization;
using AubmBot.BotFramework.Languages;

namespace AubmBot.Core.Calendar;

/// <summary>Days and hours as they are said, not written: "lundi 30 novembre à 8 heures 30", "mardi premier décembre".</summary>
public sealed class SpokenTime(ILanguages languages, TimeZoneInfo zone)
{
    const string Gap = "{minutes}";

    public string Say(DateTime local, string language) => languages.Say(
        "hotline.when", language,
        ("day", $"{local.ToString("dddd", languages[language].Culture)} {Day(local, language)}"),
        ("hour", Hour(local, language)));

    /// <summary>The day of a moment here, with its year.</summary>
    public string Date(DateTimeOffset moment, string language)
    {
        var local = Local(moment);
        return $"{Day(local, language)} {local.Year}";
    }

    /// <summary>How many midnights lie between two moments here: "aujourd'hui", "il y a 3 jours".</summary>
    public string Age(DateTimeOffset then, DateTimeOffset now, string language)
    {
        var days = (Local(now).Date - Local(then).Date).Days;
        return days <= 0 ? languages.Say("hotline.today", language) : languages.Count("days-ago", days, language);
    }

    DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    // A voice reads "1 décembre" as "un"; other days are read right.
    string Day(DateTime local, string language) =>
        $"{Named($"hotline.days.{local.Day}", language) ?? Number(local.Day)} {local.ToString("MMMM", languages[language].Culture)}";

    // Arabic says the minutes before the part of the day: the half past stands in the sentence of the hour.
    string Hour(DateTime local, string language)
    {
        var hours = languages.Variants("hotline.hours", language);
        var hour = local.Hour < hours.Count ? hours[local.Hour] : $"{Number(local.Hour)}{Gap}";
        return hour.Replace(Gap, local.Minute == 0 ? "" : $" {Minutes(local.Minute, language)}", StringComparison.Ordinal);
    }

    string Minutes(int minute, string language) => Named($"hotline.minutes.{minute}", language)
        ?? languages.Say("hotline.minutes.other", language, ("minutes", languages.Count("minute", minute, language)));

    string? Named(string key, string language) => languages.Has(key, language) ? languages.Say(key, language) : null;

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
