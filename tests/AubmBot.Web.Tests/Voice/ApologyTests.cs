using AubmBot.BotFramework.Turns;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Voice;

/// <summary>When a step fails, the caller hears so in both languages, and can leave a message.</summary>
public sealed class ApologyTests
{
    [Fact]
    public async Task The_fallback_apologises_in_both_languages_and_takes_a_message_that_becomes_a_ticket()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = new Caller(bot.Http);

        await caller.StepAsync("/api/twilio-voice/fallback", ("ErrorCode", "11200"), ("ErrorUrl", "https://bot.example.org/api/twilio-voice/menu"));

        ShouldApologise(caller);
        (await bot.MessagesAsync()).ShouldBeEmpty("it depends on nothing that may be out of order");
        var first = caller.Document.ToString();
        TwimlSchema.Read(await caller.AskAgainAsync()).ToString().ShouldBe(first);
        await caller.SpeakAfterToneAsync(seconds: 9);
        (await bot.TicketsAsync()).ShouldHaveSingleItem().Kind.ShouldBe("voicemail");
    }

    [Fact]
    public async Task A_step_that_takes_too_long_apologises_before_the_platform_gives_up_and_its_turn_still_counts()
    {
        var (clock, stuck) = (new FakeTimeProvider(DateTimeOffset.UtcNow), new Stuck());
        await using var bot = await RunningBot.StartAsync(Caller.Settings, services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.Insert(0, ServiceDescriptor.Singleton<IMiddleware>(stuck));
        });
        var caller = new Caller(bot.Http);
        var dialling = caller.DialAsync();
        await stuck.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(13));
        dialling.IsCompleted.ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(1));
        await dialling;

        ShouldApologise(caller);
        stuck.Goes.SetResult();
        await bot.IdleAsync();
        (await caller.AskAgainAsync()).ShouldContain("السلام عليكم");
    }

    static void ShouldApologise(Caller caller)
    {
        caller.Heard.ShouldContain("نعتذر");
        caller.Heard.ShouldContain("Nous rencontrons une difficulté technique");
        caller.Record.ShouldNotBeNull(caller.Document.ToString());
        caller.Document.Elements().Last().Name.LocalName.ShouldBe("Hangup");
    }

    sealed class Stuck : IMiddleware
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Goes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task OnTurnAsync(ITurnContext turn, Func<CancellationToken, Task> next, CancellationToken cancellationToken)
        {
            Begun.TrySetResult();
            await Goes.Task;
            await next(cancellationToken);
        }
    }
}
