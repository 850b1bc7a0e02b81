using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Ramadan and holidays, as a caller hears them.</summary>
public sealed class CalendarTests
{
    [Theory]
    [InlineData("2", "mardi 9 février à 9 heures")]
    [InlineData("1", "الساعة التاسعة صباحا")]
    public async Task In_Ramadan_the_office_closes_at_three_and_opens_at_nine(string language, string opening)
    {
        using var dialogs = Dialogs();
        dialogs.Change("calendar.yaml", text => text.Replace("ramadan: []", "ramadan: [{ first: 2027-02-08, last: 2027-03-09 }]", StringComparison.Ordinal));
        // Monday at 15:30, which is within the hours of other months. The clocks of Morocco go back for Ramadan.
        await using var hotline = await OpenAsync(dialogs, new(2027, 2, 8, 15, 30, 0, TimeSpan.Zero));

        var caller = await hotline.CallAsync("+212612345678", language, "0");

        caller.Dial.ShouldBeNull();
        caller.Heard.ShouldContain(opening);
    }

    [Fact]
    public async Task In_Ramadan_a_person_is_there_at_half_past_one_when_other_months_may_have_a_break()
    {
        using var dialogs = Dialogs();
        dialogs.Change("calendar.yaml", text => text.Replace("ramadan: []", "ramadan: [{ first: 2027-02-08, last: 2027-03-09 }]", StringComparison.Ordinal));
        // Friday at 12:45: the long break of Fridays.
        await using var hotline = await OpenAsync(dialogs, new(2027, 2, 12, 12, 45, 0, TimeSpan.Zero));

        (await hotline.CallAsync("+212612345678", "2", "0")).Dial.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2", "jeudi 19 novembre à 8 heures 30")]
    [InlineData("1", "19 نونبر على الساعة الثامنة والنصف صباحا")]
    public async Task On_a_public_holiday_the_next_working_day_is_told(string language, string opening)
    {
        // Independence Day, a Wednesday.
        await using var hotline = await Hotline.OpenAsync(new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero));

        var caller = await hotline.CallAsync("+212612345678", language, "0");

        caller.Dial.ShouldBeNull();
        caller.Heard.ShouldContain(opening);
    }

    [Fact]
    public async Task A_lunar_feast_entered_by_hand_is_a_day_off_and_no_callback_is_made_on_it()
    {
        using var dialogs = Dialogs();
        dialogs.Change("calendar.yaml", text => text.Replace("days-off: []", "days-off: [2026-11-26]", StringComparison.Ordinal));
        await using var hotline = await OpenAsync(dialogs, new(2026, 11, 25, 19, 0, 0, TimeSpan.Zero));

        var caller = await hotline.CallAsync("+212612345678", "2", "0");
        caller.Heard.ShouldContain("vendredi 27 novembre à 8 heures 30");
        foreach (var key in new[] { "1", "3", "1" })
            await caller.PressAsync(key);
        await caller.HangUpAsync();

        hotline.Clock.SetUtcNow(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        (await hotline.RingAsync()).ShouldBeEmpty();
        hotline.Clock.SetUtcNow(new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));
        await hotline.NextPlacedAsync();
    }

    // A program that learns few topics is ready sooner.
    static DialogsCopy Dialogs() => new("greeting", "complaint.open");

    static Task<Hotline> OpenAsync(DialogsCopy dialogs, DateTimeOffset at) =>
        Hotline.OpenAsync(at, new Dictionary<string, string> { ["Dialogs:Folder"] = dialogs.Path });
}
