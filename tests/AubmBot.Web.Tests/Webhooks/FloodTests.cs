using AubmBot.Core.Guards;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>One citizen floods the running program, and their platform is slow to take the answers.</summary>
public sealed class FloodTests
{
    [Fact]
    public async Task Everybody_else_is_answered_before_the_second_answer_to_the_flood_which_then_gets_no_more_than_its_share()
    {
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var platform = await Platform.StartAsync(async call =>
        {
            if (IsToFlood(call))
                await slow.Task;
            return Platform.Usual(call);
        });
        await using var bot = await RunningBot.StartAsync();
        var flood = new Citizen(bot.Http, platform.Address, "flood");
        for (var i = 0; i < 150; i++)
            await flood.SayAsync($"Quels sont vos horaires d'ouverture {i} ?");

        var others = Enumerable.Range(1, 20).Select(i => $"other-{i}").ToList();
        await Task.WhenAll(others.Select(other => new Citizen(bot.Http, platform.Address, other).SayAsync("Quels sont vos horaires d'ouverture ?")));
        await BotLooks.UntilAsync(
            () => others.TrueForAll(other => platform.Said.Any(call => call.Path.Contains($"/v3/conversations/{other}/", StringComparison.Ordinal))), "everybody else is answered");
        platform.Said.Count(IsToFlood).ShouldBe(1, "the first answer to the flood is still on its way");

        slow.SetResult();
        await bot.IdleAsync();
        var answers = platform.Said.Where(IsToFlood).ToList();
        answers.Select(call => call.ReplyTo).Distinct().Count().ShouldBeLessThanOrEqualTo(Pulse.MostAMinute + 1, "the rest is stored and answered once");
        (await bot.MessagesAsync()).Count(row => row.Direction == Core.Conversations.Direction.In).ShouldBe(150 + others.Count, "and nothing is lost");
    }

    static bool IsToFlood(Call call) => call.Path.Contains("/v3/conversations/flood/", StringComparison.Ordinal);
}
