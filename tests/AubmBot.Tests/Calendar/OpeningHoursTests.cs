using AubmBot.Core.Calendar;
using AubmBot.Core.Knowledge;
using AubmBot.Tests.Knowledge;

namespace AubmBot.Tests.Calendar;

/// <summary>When somebody can be put through, on the clocks of Morocco.</summary>
public sealed class OpeningHoursTests
{
    static readonly Opening Own = LibraryReader.Read(EditedDialogs.Source).Hotline.Opening;

    [Theory]
    [InlineData("2026-11-23", 2)] // Monday
    [InlineData("2026-11-28", 0)] // Saturday
    [InlineData("2026-11-18", 0)] // Independence Day
    [InlineData("2027-01-14", 0)] // Yennayer, a holiday since 2024
    public void Weekends_and_holidays_are_closed(string day, int spans) => Own.On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Count.ShouldBe(spans);

    [Fact]
    public void Friday_s_break_is_an_hour_longer()
    {
        var (thursday, friday) = (Own.On(new DateOnly(2026, 11, 26)), Own.On(new DateOnly(2026, 11, 27)));
        (friday[1].From - friday[0].To - (thursday[1].From - thursday[0].To)).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void Ramadan_has_its_own_hours_on_the_days_entered_and_days_off_are_closed()
    {
        var opening = Own with
        {
            RamadanDays = [(new DateOnly(2027, 2, 8), new DateOnly(2027, 3, 9))],
            DaysOff = new HashSet<DateOnly> { new(2027, 3, 10) },
        };

        opening.On(new DateOnly(2027, 2, 9)).ShouldBe([new Opening.Span(new TimeOnly(9, 0), new TimeOnly(15, 0))]);
        opening.On(new DateOnly(2027, 3, 10)).ShouldBeEmpty();
        opening.On(new DateOnly(2027, 3, 11)).Count.ShouldBe(2);
    }
}
