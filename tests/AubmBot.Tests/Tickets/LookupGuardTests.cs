using AubmBot.BotFramework.Schema;
using AubmBot.Core.Tickets;
using AubmBot.Tests.Dialogs;

namespace AubmBot.Tests.Tickets;

public sealed class LookupGuardTests
{
    readonly DialogTalk _person = new("fr");

    [Fact]
    public async Task Four_misses_are_a_human_being()
    {
        await MissAsync(4);
        (await IsPausedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Five_misses_within_a_quarter_of_an_hour_make_a_pause_of_a_quarter_of_an_hour()
    {
        await MissAsync(5);
        (await IsPausedAsync()).ShouldBeTrue();
        _person.Now += TimeSpan.FromMinutes(14);
        (await IsPausedAsync()).ShouldBeTrue();
        _person.Now += TimeSpan.FromMinutes(1);
        (await IsPausedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Misses_far_apart_make_no_pause_until_there_are_twenty_in_a_day()
    {
        for (var i = 0; i < 19; i++)
        {
            await MissAsync(1);
            (await IsPausedAsync()).ShouldBeFalse($"after {i + 1} misses");
            _person.Now += TimeSpan.FromMinutes(20);
        }
        await MissAsync(1);
        (await IsPausedAsync()).ShouldBeTrue();
        _person.Now += TimeSpan.FromHours(12);
        (await IsPausedAsync()).ShouldBeTrue();
        _person.Now += TimeSpan.FromHours(12);
        (await IsPausedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_remembered_does_not_grow_for_ever()
    {
        for (var day = 0; day < 30; day++)
        {
            await MissAsync(3);
            _person.Now += TimeSpan.FromHours(25);
        }
        _person.UserState.Length.ShouldBeLessThan(400);
    }

    async Task MissAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await _person.TurnAsync(Activity.Message("4829150736421"), (dc, _) =>
            {
                LookupGuard.CountFailure(dc.Turn);
                return Task.FromResult(true);
            });
    }

    Task<bool> IsPausedAsync() => _person.TurnAsync(Activity.Message("?"), (dc, _) => Task.FromResult(LookupGuard.IsPaused(dc.Turn)));
}
