using System.Globalization;
using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Calendar;

/// <summary>Reads <c>calendar.yaml</c>.</summary>
static class OpeningReader
{
    const string File = "calendar.yaml";

    public static Opening Read(DialogFiles files)
    {
        var yaml = files.Read<CalendarYaml>(File);
        return new Opening
        {
            Week = Week(yaml.Hours),
            Ramadan = Week(yaml.RamadanHours),
            RamadanDays = [.. yaml.Ramadan.Select(days => (Day(days.First), Day(days.Last)))],
            Yearly = yaml.YearlyHolidays.Select(day => Parse<DateOnly>(day, "MM-dd", DateOnly.TryParseExact)).Select(day => (day.Month, day.Day)).ToHashSet(),
            DaysOff = yaml.DaysOff.Select(Day).ToHashSet(),
        };
    }

    static Dictionary<DayOfWeek, IReadOnlyList<Opening.Span>> Week(Dictionary<DayOfWeek, List<string>> days) => days.ToDictionary(
        day => day.Key,
        day => (IReadOnlyList<Opening.Span>)day.Value.ConvertAll(span => span.Split('-') is [var from, var to]
            ? new Opening.Span(Time(from), Time(to))
            : throw Wrong(span)));

    static DateOnly Day(string text) => Parse<DateOnly>(text, "yyyy-MM-dd", DateOnly.TryParseExact);

    static TimeOnly Time(string text) => Parse<TimeOnly>(text, "HH:mm", TimeOnly.TryParseExact);

    static T Parse<T>(string text, string format, Reading<T> read) =>
        read(text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : throw Wrong(text);

    static DialogsProblemException Wrong(string text) =>
        new($"{File}: '{text}' is no day (2026-11-24, 11-18) and no time (08:30-16:30)");

    delegate bool Reading<T>(string text, string format, IFormatProvider culture, DateTimeStyles style, out T value);

    sealed class CalendarYaml
    {
        public Dictionary<DayOfWeek, List<string>> Hours { get; set; } = [];
        public Dictionary<DayOfWeek, List<string>> RamadanHours { get; set; } = [];
        public List<DaysYaml> Ramadan { get; set; } = [];
        public List<string> YearlyHolidays { get; set; } = [];
        public List<string> DaysOff { get; set; } = [];
    }

    sealed class DaysYaml
    {
        public string First { get; set; } = "";
        public string Last { get; set; } = "";
    }
}
