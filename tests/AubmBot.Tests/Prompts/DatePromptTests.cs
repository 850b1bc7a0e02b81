using AubmBot.BotFramework.Prompts;

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
