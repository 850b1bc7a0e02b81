using System.Collections.Concurrent;
using AubmBot.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>What the platform answers decides what becomes of a reply, and of those behind it.</summary>
public sealed class DeliveryTests
{
    readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    readonly ConcurrentQueue<Answer> _script = new();
    readonly ConcurrentQueue<DateTimeOffset> _calledAt = new();

    [Fact]
    public async Task Replies_of_one_conversation_leave_in_order_although_the_platform_is_slow_for_the_first()
    {
        var first = new TaskCompletionSource<Answer>();
        await using var platform = await Platform.StartAsync(call => call.Number == 1 ? first.Task : Task.FromResult(Platform.Usual(call)));
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);

        await citizen.SayAsync("Bonjour");
        await citizen.SayAsync("Merci");
        await bot.StandAsync(MessageState.Claimed, MessageState.Claimed);
        platform.Said.Count.ShouldBeLessThanOrEqualTo(1);
        first.SetResult(new Answer(200));

        await bot.IdleAsync();
        platform.Said.Select(call => call.ReplyTo).ShouldBe(["m-1", "m-2"]);
    }

    [Fact]
    public async Task Too_many_requests_waits_as_long_as_the_platform_asks_and_then_delivers_in_order()
    {
        _script.Enqueue(new Answer(429, RetryAfter: 30));
        await using var platform = await Platform.StartAsync(Scripted);
        await using var bot = await StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);

        await citizen.SayAsync("Bonjour");
        await bot.StandAsync(MessageState.Retry);
        await citizen.SayAsync("Merci");
        await bot.StandAsync(MessageState.Retry, MessageState.Claimed);
        _time.Advance(TimeSpan.FromSeconds(31));

        await bot.IdleAsync();
        platform.Said.Select(call => call.ReplyTo).ShouldBe(["m-1", "m-1", "m-2"]);
        (_calledAt.ElementAt(1) - _calledAt.ElementAt(0)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
        await bot.StandAsync(MessageState.Sent, MessageState.Sent);
    }

    [Fact]
    public async Task Too_many_requests_in_one_conversation_quiets_the_whole_channel()
    {
        _script.Enqueue(new Answer(429, RetryAfter: 30));
        await using var platform = await Platform.StartAsync(Scripted);
        await using var bot = await StartAsync();
        await new Citizen(bot.Http, platform.Address, "one").SayAsync("Bonjour");
        await bot.StandAsync(MessageState.Retry);

        await new Citizen(bot.Http, platform.Address, "two").SayAsync("Bonjour");
        await bot.StandAsync(MessageState.Retry, MessageState.Claimed);
        _time.Advance(TimeSpan.FromSeconds(31));

        await bot.IdleAsync();
        _calledAt.Count.ShouldBe(3);
        _calledAt.Skip(1).ShouldAllBe(at => at - _calledAt.First() >= TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_platform_that_is_down_is_tried_again_until_it_takes_the_reply(int status)
    {
        _script.Enqueue(new Answer(status));
        _script.Enqueue(new Answer(status));
        await using var platform = await Platform.StartAsync(Scripted);
        await using var bot = await StartAsync();

        await new Citizen(bot.Http, platform.Address).SayAsync("Bonjour");
        await RetriesAsync(bot, attempts: 1);
        _time.Advance(TimeSpan.FromSeconds(30));
        await RetriesAsync(bot, attempts: 2);
        _time.Advance(TimeSpan.FromSeconds(30));

        await bot.StandAsync(MessageState.Sent);
        platform.Said.Count.ShouldBe(3);
        platform.Said.Select(call => call.Activity.Text).Distinct().ShouldHaveSingleItem();
        (await bot.MessagesAsync())[^1].Attempts.ShouldBe(3);
    }

    [Theory]
    [InlineData(400, "ContentRefused: 400")]
    [InlineData(403, "NotAuthorised: 403")]
    [InlineData(404, "ContactGone: 404")]
    public async Task A_rejection_is_final_and_the_rest_of_that_answer_is_dropped(int status, string reason)
    {
        _script.Enqueue(new Answer(status));
        await using var platform = await Platform.StartAsync(Scripted);
        await using var bot = await StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);

        await citizen.SayAsync("Réclamation", "form:complaint");
        await bot.StandAsync(MessageState.Rejected, MessageState.Rejected);
        await citizen.SayAsync("annuler");

        await bot.StandAsync(MessageState.Rejected, MessageState.Rejected, MessageState.Sent);
        platform.Said.Select(call => call.ReplyTo).ShouldBe(["m-1", "m-2"]);
        var rows = await bot.MessagesAsync();
        rows[1].Reason.ShouldBe(reason);
        rows[2].Reason.ShouldBe("an earlier part failed");
    }

    Task<RunningBot> StartAsync() => RunningBot.StartAsync(change: services => services.AddSingleton<TimeProvider>(_time));

    Task<Answer> Scripted(Call call)
    {
        _calledAt.Enqueue(_time.GetUtcNow());
        return Task.FromResult(_script.TryDequeue(out var scripted) ? scripted : Platform.Usual(call));
    }

    // The time moves on only when no call is under way: it would end the call's own deadline too.
    static Task RetriesAsync(RunningBot bot, int attempts) => BotLooks.UntilAsync(
        async () => (await bot.MessagesAsync())[^1] is { State: MessageState.Retry } row && row.Attempts == attempts, $"{attempts} calls failed");
}
