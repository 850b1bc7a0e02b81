using AubmBot.BotFramework.Languages;
using AubmBot.Core.Calendar;
using AubmBot.Core.Knowledge;
using AubmBot.Tests.Dialogue;

namespace AubmBot.Tests.Knowledge;

/// <summary>A number and what is counted agree, in French and in the six ways of Arabic; hours and days are said in words.</summary>
public sealed class PluralTests(SharedLibrary shared)
{
    static readonly TimeZoneInfo Morocco = TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca");

    LiveLibrary Library => shared.Library;

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(10, "few")]
    [InlineData(11, "many")]
    [InlineData(99, "many")]
    [InlineData(100, "other")]
    [InlineData(102, "other")]
    [InlineData(103, "few")]
    [InlineData(111, "many")]
    [InlineData(1_000, "other")]
    public void Arabic_has_six_forms(long number, string category) => Library["ar"].Plurals.CategoryOf(number).ShouldBe(category);

    [Theory]
    [InlineData(0, "one")]
    [InlineData(1, "one")]
    [InlineData(2, "other")]
    [InlineData(21, "other")]
    public void French_has_two_and_nothing_is_singular(long number, string category) => Library["fr"].Plurals.CategoryOf(number).ShouldBe(category);

    [Theory]
    [InlineData("minute", 1, "1 minute", "دقيقة واحدة")]
    [InlineData("minute", 2, "2 minutes", "دقيقتان")]
    [InlineData("minute", 3, "3 minutes", "3 دقائق")]
    [InlineData("minute", 12, "12 minutes", "12 دقيقة")]
    [InlineData("days-ago", 1, "il y a 1 jour", "منذ يوم واحد")]
    [InlineData("days-ago", 2, "il y a 2 jours", "منذ يومين")]
    [InlineData("days-ago", 5, "il y a 5 jours", "منذ 5 أيام")]
    [InlineData("days-ago", 11, "il y a 11 jours", "منذ 11 يوما")]
    [InlineData("days-ago", 100, "il y a 100 jours", "منذ 100 يوم")]
    [InlineData("file", 1, "1 fichier", "ملف واحد")]
    [InlineData("file", 2, "2 fichiers", "ملفان")]
    [InlineData("file", 3, "3 fichiers", "3 ملفات")]
    [InlineData("file", 11, "11 fichiers", "11 ملفا")]
    public void What_is_counted_has_the_form_of_its_number(string what, long number, string french, string arabic)
    {
        Library.Count(what, number, "fr").ShouldBe(french);
        Library.Count(what, number, "ar").ShouldBe(arabic);
    }

    [Theory]
    [InlineData(1, "1 photo reçue.", "وصلتنا صورة واحدة.")]
    [InlineData(2, "2 photos reçues.", "وصلتنا صورتان.")]
    [InlineData(3, "3 photos reçues.", "وصلتنا 3 صور.")]
    [InlineData(11, "11 photos reçues.", "وصلتنا 11 صورة.")]
    public void Photos_are_counted_when_they_are_received(long number, string french, string arabic)
    {
        Library.Count("photos-received", number, "fr").ShouldStartWith(french);
        Library.Count("photos-received", number, "ar").ShouldStartWith(arabic);
    }

    [Theory]
    [InlineData("2026-11-30 08:30", "lundi 30 novembre à 8 heures 30", "يوم الاثنين 30 نونبر على الساعة الثامنة والنصف صباحا")]
    [InlineData("2026-12-01 09:00", "mardi premier décembre à 9 heures", "يوم الثلاثاء فاتح دجنبر على الساعة التاسعة صباحا")]
    [InlineData("2026-12-02 14:45", "mercredi 2 décembre à 14 heures 45", "يوم الأربعاء 2 دجنبر على الساعة الثانية وخمس وأربعون دقيقة بعد الزوال")]
    [InlineData("2026-12-02 08:03", "mercredi 2 décembre à 8 heures 3 minutes", "يوم الأربعاء 2 دجنبر على الساعة الثامنة و3 دقائق صباحا")]
    public void Hours_and_days_are_said_in_words(string local, string french, string arabic)
    {
        var (time, moment) = (new SpokenTime(Library, Morocco), DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
        time.Say(moment, "fr").ShouldBe(french);
        time.Say(moment, "ar").ShouldBe(arabic);
    }

    [Fact]
    public void An_age_counts_midnights_of_Morocco()
    {
        var time = new SpokenTime(Library, Morocco);
        var evening = new DateTimeOffset(2026, 11, 24, 22, 59, 0, TimeSpan.Zero); // 23:59 in Morocco

        time.Age(evening, evening, "fr").ShouldBe("aujourd'hui");
        time.Age(evening, evening.AddMinutes(2), "fr").ShouldBe("il y a 1 jour");
        time.Age(evening, evening.AddMinutes(2).AddDays(1), "ar").ShouldBe("منذ يومين");
    }

    [Theory]
    [InlineData("ar/count.yaml", "two: \"دقيقتان\", ", "", "count.minute.two", "has no text in ar")]
    [InlineData("fr/count.yaml", @"minute: \{ one:", "minute: { two: \"deux\", one:", "count.minute.two", "is no plural form of fr")]
    [InlineData("ar/count.yaml", @"few: ""\{n\} دقائق""", "few: \"دقائق\"", "count.minute.few", "does not say the number {n} in ar")]
    public void A_plural_that_is_missing_unknown_or_without_its_number_is_found(string file, string pattern, string replacement, string key, string what)
    {
        using var dialogs = new EditedDialogs().With(file, pattern, replacement);
        dialogs.Findings().Where(finding => finding.IsError).Select(finding => (finding.Where, finding.What)).ShouldBe([(key, what)]);
    }

    [Fact]
    public void A_rule_that_is_none_is_told_with_its_file()
    {
        using var dialogs = new EditedDialogs().With("fr/language.yaml", "one: \"0-1\"", "one: \"some\"");
        dialogs.Problem().ShouldContain("the plural one goes with 'some'");
    }
}
