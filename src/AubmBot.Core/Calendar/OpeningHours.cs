using AubmBot.Core.Knowledge;

namespace AubmBot.Core.Calendar;

/// <summary>Whether somebody can be put through at a moment, and when next; on the clocks of Morocco, which change with Ramadan.</summary>
public sealed class OpeningHours(LiveLibrary library, TimeZoneInfo zone)
{
    const int DaysAhead = 30;

    public bool IsOpen(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return library.Current.Hotline.Opening.On(DateOnly.FromDateTime(local)).Any(span => time >= span.From && time < span.To);
    }

    /// <summary>Local day and time of the next opening after a moment; null where the calendar knows of none in a month.</summary>
    public DateTime? Next(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        for (var day = today; day < today.AddDays(DaysAhead); day = day.AddDays(1))
            foreach (var span in library.Current.Hotline.Opening.On(day))
                if (day.ToDateTime(span.From) > local)
                    return day.ToDateTime(span.From);
        return null;
    }
}
