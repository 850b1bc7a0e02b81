using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Core.Conversations.Outreach;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>Nobody makes money by letting the bot send text messages.</summary>
public sealed class SmsLimitTests
{
    const int Most = 40;

    [Fact]
    public async Task Ten_thousand_requests_send_no_more_than_the_day_allows()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await StartAsync(platform, ("SmsPerDay", $"{Most}"));

        await Parallel.ForAsync(0, 10_000, TestContext.Current.CancellationToken, async (i, _) => await SendAsync(bot, $"+2126{i:D8}"));
        await bot.IdleAsync();

        platform.Said.Count.ShouldBe(Most);
    }

    [Fact]
    public async Task Answers_count_too_and_what_is_refused_says_why()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await StartAsync(platform, ("SmsPerDay", "1"));
        var citizen = new TwilioCitizen(bot.Http);

        for (var i = 0; i < 3; i++)
            await citizen.SayAsync("Bonjour");
        await bot.IdleAsync();

        platform.Said.Count.ShouldBe(1);
        (await bot.MessagesAsync()).Where(message => message.State == MessageState.Rejected).ShouldContain(message => message.Reason == "enough was sent today");
    }

    [Fact]
    public async Task One_number_gets_ten_a_day_that_it_did_not_ask_for_there_and_more_the_day_after()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var platform = await Platform.StartAsync();
        await using var bot = await StartAsync(platform, clock);

        await Parallel.ForAsync(0, 100, TestContext.Current.CancellationToken, async (_, _) => await SendAsync(bot, "+212612345678"));
        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(10);

        clock.Advance(TimeSpan.FromHours(25));
        (await SendAsync(bot, "+212612345678")).ShouldBeTrue();
        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(11);
    }

    [Theory]
    [InlineData("+33612345678")]
    [InlineData("+212523000000")]
    [InlineData("+212898123456")]
    [InlineData("+881612345678")]
    public async Task A_number_outside_the_allowed_prefixes_gets_none_unasked(string number)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await StartAsync(platform);

        (await SendAsync(bot, number)).ShouldBeFalse();
        await bot.IdleAsync();

        platform.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_switch_stops_everything_and_what_was_asked_is_still_stored()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await StartAsync(platform, ("SmsStopped", "true"));

        await new TwilioCitizen(bot.Http).SayAsync("Bonjour");
        (await SendAsync(bot, "+212612345678")).ShouldBeFalse();
        await bot.IdleAsync();

        platform.Said.ShouldBeEmpty();
        (await bot.MessagesAsync()).ShouldContain(message => message.Direction == Direction.In);
    }

    [Fact]
    public async Task The_switch_works_while_the_bot_runs()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await StartAsync(platform);
        var configuration = bot.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>();
        configuration["Channels:Twilio:SmsStopped"] = "true";
        (await SendAsync(bot, "+212612345678")).ShouldBeFalse();
        await bot.IdleAsync();
        platform.Said.ShouldBeEmpty();

        configuration["Channels:Twilio:SmsStopped"] = "false";
        (await SendAsync(bot, "+212612345678")).ShouldBeTrue();
        await bot.IdleAsync();

        platform.Said.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_restart_gives_no_second_budget()
    {
        using var data = new KeptFolder();
        await using var platform = await Platform.StartAsync();
        for (var life = 0; life < 2; life++)
        {
            await using var bot = await StartAsync(platform, ("SmsPerDay", "3"), ("Storage:DataDirectory", data.Path));
            for (var i = 0; i < 5; i++)
                await SendAsync(bot, $"+2126{life}000000{i}");
            await bot.IdleAsync();
        }

        platform.Said.Count.ShouldBe(3);
    }

    static Task<bool> SendAsync(RunningBot bot, string number)
    {
        var correspondence = bot.Services.GetRequiredService<Correspondence>();
        return correspondence.SendAsync(correspondence.ByNumber(number)!, Activity.Message("x", "fr-MA"), TestContext.Current.CancellationToken);
    }

    static Task<RunningBot> StartAsync(Platform platform, params (string Key, string Value)[] keys) => StartAsync(platform, clock: null, keys);

    static Task<RunningBot> StartAsync(Platform platform, TimeProvider? clock, params (string Key, string Value)[] keys)
    {
        var settings = TwilioCitizen.Settings(platform.Address);
        foreach (var (key, value) in keys)
            settings[key.Contains(':', StringComparison.Ordinal) ? key : $"Channels:Twilio:{key}"] = value;
        return RunningBot.StartAsync(settings, services =>
        {
            if (clock is not null)
                services.AddSingleton(clock);
        });
    }

    sealed class KeptFolder : IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aubmbot-kept-");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
