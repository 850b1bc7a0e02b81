using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Voice.Calls;

/// <summary>The calls of Scripts/, each against a bot and a database of its own.</summary>
public sealed class CallScriptTests
{
    public static TheoryData<string> Scripts => [.. CallScript.Names()];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_call_goes_as_it_is_written(string name)
    {
        var script = CallScript.Read(name);
        var clock = new FakeTimeProvider(script.Begin);
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(
            new Dictionary<string, string>(Caller.Settings)
            {
                ["Channels:Twilio:ApiBaseUrl"] = platform.Address.AbsoluteUri,
                ["Channels:Twilio:SmsFrom"] = "+15005550006",
                ["Channels:Voice:AgentNumbers"] = script.Team,
            },
            services => services.AddSingleton<TimeProvider>(clock));
        await new CallPlayer(script, bot, platform, clock).PlayAsync();
    }

    [Fact]
    public void At_least_ten_calls_are_written_in_each_language()
    {
        CallScript.Names().Count(name => name.StartsWith("fr/", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(10);
        CallScript.Names().Count(name => name.StartsWith("ar/", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(10);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_act_of_a_call_is_followed_by_what_must_come_of_it(string name)
    {
        var lines = CallScript.Read(name).Lines;
        var unwatched = lines.Where(line => line.IsAct)
            .Where(act => !lines.SkipWhile(line => line.Number <= act.Number).TakeWhile(line => !line.IsAct).Any(line => line.IsExpectation));
        unwatched.Select(act => act.Number).ShouldBeEmpty("these lines are answered, but nobody looks at the answer");
    }
}
