namespace AubmBot.Core.Calendar;

/// <summary>When somebody can be put through: local times of a week, of Ramadan, and the days off.</summary>
public sealed record Opening
{
    /// <summary>Spans by day of the week; a day without any is closed.</summary>
    public required IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Span>> Week { get; init; }

    /// <summary>The same while <see cref="RamadanDays"/> last.</summary>
    public required IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Span>> Ramadan { get; init; }

    /// <summary>First and last days, as announced year by year: never derived from the clock change.</summary>
    public required IReadOnlyList<(DateOnly First, DateOnly Last)> RamadanDays { get; init; }

    /// <summary>Month and day of holidays that come every year.</summary>
    public required IReadOnlySet<(int Month, int Day)> Yearly { get; init; }

    /// <summary>Days off entered by hand: lunar feasts, decisions.</summary>
    public required IReadOnlySet<DateOnly> DaysOff { get; init; }

    public IReadOnlyList<Span> On(DateOnly day)
    {
        if (Yearly.Contains((day.Month, day.Day)) || DaysOff.Contains(day))
            return [];
        var week = RamadanDays.Any(days => day >= days.First && day <= days.Last) ? Ramadan : Week;
        return week.GetValueOrDefault(day.DayOfWeek) ?? [];
    }

    /// <param name="From">Opens at.</param>
    /// <param name="To">Closes at.</param>
    public readonly record struct Span(TimeOnly From, TimeOnly To);
}
