using System.Globalization;
using AubmBot.BotFramework.Languages;

namespace AubmBot.Core.Calendar;

/// <summary>Days and hours as they are said, not written: "lundi 30 novembre à 8 heures et demie".</summary>
public sealed class SpokenTime(ILanguages languages)
{
    public string Say(DateTime local, string language) => languages.Say(
        "hotline.when", language,
        ("day", local.ToString("dddd d MMMM", languages[language].Culture)),
        ("hour", Hour(local, language)));

    string Hour(DateTime local, string language)
    {
        var hours = languages.Variants("hotline.hours", language);
        var hour = local.Hour < hours.Count ? hours[local.Hour] : local.Hour.ToString(CultureInfo.InvariantCulture);
        if (local.Minute == 0)
            return hour;
        var key = $"hotline.minutes.{local.Minute}";
        return languages.Has(key, language)
            ? $"{hour} {languages.Say(key, language)}"
            : $"{hour} {languages.Say("hotline.minutes.other", language, ("minutes", local.Minute.ToString(CultureInfo.InvariantCulture)))}";
    }
}
