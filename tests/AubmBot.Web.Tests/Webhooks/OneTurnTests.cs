using System.Collections.Concurrent;
using System.Net;
using AubmBot.BotFramework.Turns;
using AubmBot.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A message is handled once however often it is delivered, and one conversation's turns follow each other.</summary>
public sealed class OneTurnTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(50)]
    public async Task The_same_message_delivered_many_times_at_once_is_one_turn(int deliveries)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);
        var message = citizen.Message("Bonjour");

        var answers = await Task.WhenAll(Enumerable.Range(0, deliveries).Select(_ => citizen.PostAsync(message)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Accepted);
        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(1);
        (await bot.MessagesAsync()).Select(row => row.Direction).ShouldBe([Direction.In, Direction.Out]);
    }

    [Fact]
    public async Task A_message_delivered_again_after_its_answer_goes_no_further()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);
        var message = citizen.Message("Bonjour");
        await citizen.PostAsync(message);
        await bot.IdleAsync();

        (await citizen.PostAsync(message)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_in_two_conversations_is_two_messages()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();

        await new Citizen(bot.Http, platform.Address, "one").SayAsync("Bonjour");
        await new Citizen(bot.Http, platform.Address, "two").SayAsync("Bonjour");

        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_dozen_messages_of_one_citizen_at_once_are_answered_in_their_order_and_never_side_by_side()
    {
        var probe = new Probe();
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(change: services => services.AddSingleton<IMiddleware>(probe));
        var citizen = new Citizen(bot.Http, platform.Address);

        await Task.WhenAll(Enumerable.Range(1, 12).Select(i => citizen.SayAsync($"Bonjour {i}")));

        await bot.IdleAsync();
        var arrived = (await bot.MessagesAsync()).Where(row => row.Direction == Direction.In).Select(row => row.ExternalId!).ToList();
        arrived.Count.ShouldBe(12);
        probe.Turns.ShouldBe(arrived);
        probe.MostAtOnce.ShouldBe(1);
        platform.Said.Select(call => call.ReplyTo).ShouldBe(arrived);
    }

    [Fact]
    public async Task Two_citizens_do_not_wait_for_each_other()
    {
        var probe = new Probe { Waits = turn => turn.Activity.Conversation!.Id == "slow" };
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(change: services => services.AddSingleton<IMiddleware>(probe));
        await new Citizen(bot.Http, platform.Address, "slow").SayAsync("Bonjour");

        await new Citizen(bot.Http, platform.Address, "quick").SayAsync("Bonjour");

        await BotLooks.UntilAsync(() => platform.Said.Count == 1, "the quick one is answered");
        platform.Said[0].Activity.Conversation!.Id.ShouldBe("quick");
        probe.Release.SetResult();
        await bot.IdleAsync();
        platform.Said.Count.ShouldBe(2);
    }

    sealed class Probe : IMiddleware
    {
        readonly ConcurrentQueue<string> _turns = new();
        int _running, _most;

        public IReadOnlyList<string> Turns => [.. _turns];

        public int MostAtOnce => _most;

        public Func<ITurnContext, bool> Waits { get; init; } = _ => false;

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
        {
            _most = Math.Max(_most, Interlocked.Increment(ref _running));
            _turns.Enqueue(turn.Activity.Id!);
            if (Waits(turn))
                await Release.Task;
            // Gives every other thread the chance to come in between.
            await Task.Yield();
            await next(cancellationToken);
            Interlocked.Decrement(ref _running);
        }
    }
}
