using AubmBot.BotFramework.Prompts;
using AubmBot.BotFramework.Text;

namespace AubmBot.Tests.Prompts;

/// <summary>Today is Tuesday, 24 November 2026.</summary>
public sealed class DatePromptTests
{
    static readonly PromptOptions
        Past = new() { Texts = "form.complaint.filed-on", Min = -3650, Max = 0 },
        Future = new() { Texts = "form.complaint.filed-on", Min = 0, Max = 365 };

    [Theory]
    [InlineData("05/08/2026", "2026-08-05")]
    [InlineData("5-8-26", "2026-08-05")]
    [InlineData("5.8.2026", "2026-08-05")]
    [InlineData("2026-08-05", "2026-08-05")]
    [InlineData("٠٥/٠٨/٢٠٢٦", "2026-08-05")]
    [InlineData("5 août 2026", "2026-08-05")]
    [InlineData("le 5 aout 2026", "2026-08-05")]
    [InlineData("1er mars 2026", "2026-03-01")]
    [InlineData("05 février 2026", "2026-02-05")]
    [InlineData("5 غشت 2026", "2026-08-05")]
    [InlineData("٥ غشت ٢٠٢٦", "2026-08-05")]
    [InlineData("12 نونبر 2026", "2026-11-12")]
    [InlineData("12 نوفمبر 2026", "2026-11-12")]
    [InlineData("3 دجنبر 2025", "2025-12-03")]
    [InlineData("3 شتنبر 2025", "2025-09-03")]
    [InlineData("20 يوليوز 2026", "2026-07-20")]
    [InlineData("29/02/2024", "2024-02-29")]
    public async Task A_day_is_read_in_figures_and_in_moroccan_month_names(string answer, string day) =>
        (await PromptTalk.ReadAsync("date", answer)).ShouldBe(day);

    [Theory]
    [InlineData("demain", "2026-11-25")]
    [InlineData("غدا", "2026-11-25")]
    [InlineData("ghedda", "2026-11-25")]
    [InlineData("après-demain", "2026-11-26")]
    [InlineData("بعد غد", "2026-11-26")]
    [InlineData("aujourd'hui", "2026-11-24")]
    [InlineData("اليوم", "2026-11-24")]
    [InlineData("vendredi", "2026-11-27")]
    [InlineData("Lundi prochain", "2026-11-30")]
    [InlineData("mardi", "2026-12-01")]
    [InlineData("يوم الجمعة", "2026-11-27")]
    [InlineData("الاثنين", "2026-11-30")]
    [InlineData("5 mars", "2027-03-05")]
    [InlineData("24/11", "2026-11-24")]
    [InlineData("23/11", "2027-11-23")]
    public async Task Where_days_to_come_are_asked_for_the_next_one_is_meant(string answer, string day) =>
        (await PromptTalk.ReadAsync("date", answer, Future)).ShouldBe(day);

    [Theory]
    [InlineData("hier", "2026-11-23")]
    [InlineData("avant-hier", "2026-11-22")]
    [InlineData("البارحة", "2026-11-23")]
    [InlineData("hier matin", "2026-11-23")]
    [InlineData("avant-hier matin", "2026-11-22")]
    [InlineData("البارحة فالصباح", "2026-11-23")]
    [InlineData("lundi", "2026-11-23")]
    [InlineData("lundi dernier", "2026-11-23")]
    [InlineData("mardi", "2026-11-17")]
    [InlineData("الأربعاء", "2026-11-18")]
    [InlineData("5 mars", "2026-03-05")]
    [InlineData("25 décembre", "2025-12-25")]
    [InlineData("24/11", "2026-11-24")]
    [InlineData("25/11", "2025-11-25")]
    [InlineData("29 février", "2024-02-29")]
    public async Task Where_past_days_are_asked_for_the_last_one_is_meant(string answer, string day) =>
        (await PromptTalk.ReadAsync("date", answer, Past)).ShouldBe(day);

    [Theory]
    [InlineData("il y a 3 mois", "2026-08-24")]
    [InlineData("Il y a trois mois", "2026-08-24")]
    [InlineData("il y a environ deux semaines", "2026-11-10")]
    [InlineData("il y a un an", "2025-11-24")]
    [InlineData("ça fait 10 jours", "2026-11-14")]
    [InlineData("depuis 2 mois", "2026-09-24")]
    [InlineData("la semaine dernière", "2026-11-17")]
    [InlineData("le mois dernier", "2026-10-24")]
    [InlineData("l'année passée", "2025-11-24")]
    [InlineData("3 mois", "2026-08-24")]
    [InlineData("قبل 3 أشهر", "2026-08-24")]
    [InlineData("قبل ٣ أشهر", "2026-08-24")]
    [InlineData("قبل ثلاثة أشهر", "2026-08-24")]
    [InlineData("قبل شهرين", "2026-09-24")]
    [InlineData("قبل حوالي عشرة أيام", "2026-11-14")]
    [InlineData("منذ أسبوعين", "2026-11-10")]
    [InlineData("الأسبوع الماضي", "2026-11-17")]
    [InlineData("الشهر الماضي", "2026-10-24")]
    [InlineData("السنة الماضية", "2025-11-24")]
    [InlineData("البارح", "2026-11-23")]
    [InlineData("أول أمس", "2026-11-22")]
    [InlineData("هادي 3 شهور", "2026-08-24")]
    [InlineData("هادي تلت شهور", "2026-08-24")]
    [InlineData("هادي شي جوج سيمانات", "2026-11-10")]
    [InlineData("السيمانة اللي فاتت", "2026-11-17")]
    [InlineData("hadi 3 chhour", "2026-08-24")]
    [InlineData("hadi tlat chhour", "2026-08-24")]
    [InlineData("hadi chehrayn", "2026-09-24")]
    [InlineData("simana li fatet", "2026-11-17")]
    [InlineData("lbare7", "2026-11-23")]
    public async Task A_past_day_is_told_by_how_long_ago_it_was(string answer, string day) =>
        (await PromptTalk.ReadAsync("date", answer, Past)).ShouldBe(day);

    [Theory]
    [InlineData("dans 3 jours", "2026-11-27")]
    [InlineData("dans dix jours", "2026-12-04")]
    [InlineData("d'ici une semaine", "2026-12-01")]
    [InlineData("la semaine prochaine", "2026-12-01")]
    [InlineData("le mois prochain", "2026-12-24")]
    [InlineData("2 semaines", "2026-12-08")]
    [InlineData("بعد 3 أيام", "2026-11-27")]
    [InlineData("بعد ثلاثة أيام", "2026-11-27")]
    [InlineData("بعد يومين", "2026-11-26")]
    [InlineData("خلال أسبوع", "2026-12-01")]
    [InlineData("الأسبوع المقبل", "2026-12-01")]
    [InlineData("من هنا 3 ايام", "2026-11-27")]
    [InlineData("السيمانة الجاية", "2026-12-01")]
    [InlineData("mn daba 3 iyam", "2026-11-27")]
    [InlineData("simana jaya", "2026-12-01")]
    [InlineData("قبل يوم الجمعة", "2026-11-27")]
    public async Task A_day_to_come_is_told_by_how_far_away_it_is(string answer, string day) =>
        (await PromptTalk.ReadAsync("date", answer, Future)).ShouldBe(day);

    [Theory]
    [InlineData("lundi dernier", "2026-11-23")]
    [InlineData("mardi dernier", "2026-11-17")]
    [InlineData("mercredi passé", "2026-11-18")]
    [InlineData("lundi de la semaine dernière", "2026-11-16")]
    [InlineData("le vendredi de la semaine passée", "2026-11-20")]
    [InlineData("la semaine dernière, jeudi", "2026-11-19")]
    [InlineData("dimanche de la semaine dernière", "2026-11-22")]
    [InlineData("lundi de cette semaine", "2026-11-23")]
    [InlineData("lundi prochain", "2026-11-30")]
    [InlineData("mardi prochain", "2026-12-01")]
    [InlineData("vendredi de la semaine prochaine", "2026-12-04")]
    [InlineData("vendredi de cette semaine", "2026-11-27")]
    [InlineData("الاثنين الماضي", "2026-11-23")]
    [InlineData("يوم الثلاثاء الماضي", "2026-11-17")]
    [InlineData("الاثنين المقبل", "2026-11-30")]
    [InlineData("الاثنين من الأسبوع الماضي", "2026-11-16")]
    [InlineData("يوم الجمعة من الأسبوع المقبل", "2026-12-04")]
    [InlineData("الاثنين من هذا الأسبوع", "2026-11-23")]
    [InlineData("الخميس اللي فات", "2026-11-19")]
    [InlineData("التنين ديال السيمانة اللي فاتت", "2026-11-16")]
    [InlineData("tnin li fat", "2026-11-23")]
    [InlineData("tnin dyal simana li fatet", "2026-11-16")]
    [InlineData("tlat simanat li fatet", "2026-11-03")]
    [InlineData("nhar jem3a li jay", "2026-11-27")]
    public async Task A_day_of_the_week_told_apart_from_its_namesakes_is_the_calendars_whatever_is_asked_for(string answer, string day) =>
        (await PromptTalk.ReadAsync("date", answer, new PromptOptions { Texts = "form.complaint.filed-on", Min = -365, Max = 365 })).ShouldBe(day);

    [Theory]
    [InlineData("le dossier a été déposé lundi de la semaine dernière à la commune", "2026-11-16")]
    [InlineData("وضعت الملف يوم الاثنين الماضي في الجماعة", "2026-11-23")]
    public void A_story_tells_its_day_of_the_week_too(string story, string day) =>
        DateReader.InSentence(Folding.Fold(story), new DateOnly(2026, 11, 24), RealLanguages.Instance)!.Value
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);

    [Theory]
    [InlineData("il y a 99999999999 mois")]
    [InlineData("il y a longtemps")]
    [InlineData("dans pas mal de temps")]
    [InlineData("0 jour")]
    public async Task A_distance_that_is_none_is_asked_again(string answer) => (await PromptTalk.ReadAsync("date", answer, Past)).ShouldBeNull();

    [Theory]
    [InlineData("29/02/2026")]
    [InlineData("31/04/2026")]
    [InlineData("12/30")]
    [InlineData("00/00/0000")]
    [InlineData("5 août 12345")]
    [InlineData("bientôt")]
    [InlineData("êtes-vous ouverts demain matin ?")]
    [InlineData("2026")]
    [InlineData("05 23 48 40 64")]
    [InlineData("")]
    public async Task What_is_no_day_is_asked_again(string answer) => (await PromptTalk.ReadAsync("date", answer)).ShouldBeNull();

    [Theory]
    [InlineData("25/11/2026", "date-too-late")]
    [InlineData("demain", "date-too-late")]
    [InlineData("dans 3 jours", "date-too-late")]
    [InlineData("قبل 20 سنة", "date-too-early")]
    [InlineData("il y a 12 ans", "date-too-early")]
    [InlineData("24/11/1996", "date-too-early")]
    public async Task A_day_outside_the_plausible_range_is_told_so(string answer, string problem)
    {
        var talk = await PromptTalk.AskAsync("date", "ar", Past);
        await talk.SayAsync(answer);
        talk.LastText.ShouldStartWith(RealLanguages.Instance.Say($"prompt.problem.{problem}", "ar"));
    }

    // Morocco is at UTC+1, and at UTC in Ramadan.
    [Theory]
    [InlineData("2026-11-24T22:59:00Z", "demain", "2026-11-25")]
    [InlineData("2026-11-24T23:01:00Z", "demain", "2026-11-26")]
    [InlineData("2026-11-24T23:01:00Z", "غدا", "2026-11-26")]
    [InlineData("2026-11-24T23:01:00Z", "aujourd'hui", "2026-11-25")]
    [InlineData("2026-03-01T23:30:00Z", "demain", "2026-03-02")]
    [InlineData("2026-12-31T23:30:00Z", "2 janvier", "2027-01-02")]
    public async Task Tomorrow_is_the_citizens_tomorrow_also_around_midnight(string now, string answer, string day) =>
        (await PromptTalk.ReadAsync("date", answer, Future, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(day);
}
