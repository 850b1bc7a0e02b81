using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AubmBot.Web.Tests.Voice;

/// <summary>What must hold in every call: no dead end, nothing twice, nothing left open.</summary>
public sealed class CallTests
{
    static readonly string[] ToAComplaint = ["2", "3", "1", "1", "1"];

    [Theory]
    [InlineData("2", "Je n'ai rien entendu", "tapez 3", "Pour une personne, tapez 0", "Être rappelé", "Au revoir")]
    [InlineData("1", "لم أسمع شيئا", "اضغطوا على 3", "للتحدث مع شخص، اضغطوا على 0", "طلب الاتصال بي", "إلى اللقاء")]
    public async Task A_silent_caller_is_asked_twice_more_then_offered_a_callback_then_wished_a_good_day(
        string language, string silent, string choice, string simpler, string callback, string goodbye)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language);

        await caller.StaySilentAsync();
        caller.Heard.ShouldStartWith(silent);
        caller.Heard.ShouldContain(choice);
        await caller.StaySilentAsync();
        caller.Heard.ShouldContain(simpler);
        await caller.StaySilentAsync();
        caller.Heard.ShouldContain(callback);
        await caller.StaySilentAsync();

        caller.Heard.ShouldContain(goodbye);
        caller.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task Each_step_asked_twice_gives_the_same_verbs_and_changes_nothing()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = new Caller(bot.Http);
        await caller.DialAsync();
        foreach (var key in ToAComplaint.Append("speaks"))
        {
            await RepeatAsync();
            await (key == "speaks" ? caller.SpeakAfterToneAsync() : caller.PressAsync(key));
        }
        await RepeatAsync();

        (await bot.TicketsAsync()).ShouldHaveSingleItem();

        async Task RepeatAsync()
        {
            var rows = (await bot.MessagesAsync()).Count;
            var (first, second) = (await caller.AskAgainAsync(), await caller.AskAgainAsync());
            second.ShouldBe(first);
            TwimlSchema.Read(first).ToString().ShouldBe(caller.Document.ToString());
            (await bot.MessagesAsync()).Count.ShouldBe(rows);
        }
    }

    [Fact]
    public async Task A_call_hung_up_at_any_step_leaves_nothing_open_and_one_hung_up_while_speaking_keeps_the_words()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        for (var steps = 0; steps <= ToAComplaint.Length; steps++)
        {
            var caller = await CallAsync(bot, ToAComplaint[..steps]);
            await caller.HangUpAsync();
            await bot.IdleAsync();
        }
        (await bot.TicketsAsync()).ShouldBeEmpty();
        await using (var context = await bot.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Core.Data.AubmDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken))
            foreach (var conversation in context.Conversations)
            {
                conversation.EndedAt.ShouldNotBeNull();
                (conversation.State ?? "").ShouldNotContain("prompt:");
            }

        var speaking = await CallAsync(bot, ToAComplaint);
        await speaking.SpeakAfterToneAsync(hangUp: true);
        await speaking.HangUpAsync();

        (await bot.TicketsAsync()).ShouldHaveSingleItem().Kind.ShouldBe("complaint");
    }

    [Fact]
    public async Task A_person_is_rung_in_opening_hours_and_a_mailbox_is_none()
    {
        // A Wednesday at 10 in Morocco.
        await using var bot = await StartAsync(new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        var caller = await CallAsync(bot, "2", "0");

        var number = caller.Dial.ShouldNotBeNull(caller.Document.ToString()).Element("Number")!;
        number.Value.ShouldBe("+212600000009");
        number.Attribute("url")!.Value.ShouldNotContain("612345678");
        var agent = new Caller(bot.Http, Caller.HotlineNumber);
        await agent.StepAsync(number.Attribute("url")!.Value, ("ParentCallSid", caller.CallSid));
        agent.Heard.ShouldContain("Langue : Français");
        agent.Heard.ShouldContain("finissant par 5 6 7 8");
        agent.Heard.ShouldNotContain("6 1 2 3");
        await agent.PressAsync("1");
        agent.Document.Elements().ShouldBeEmpty();

        // Whoever presses nothing, a mailbox above all, is left alone; to the caller nobody answered.
        var mailbox = new Caller(bot.Http, Caller.HotlineNumber);
        await mailbox.StepAsync(number.Attribute("url")!.Value, ("ParentCallSid", caller.CallSid));
        mailbox.Gather!.Attribute("actionOnEmptyResult").ShouldBeNull("silence would be taken for an answer");
        mailbox.Document.Elements().Select(verb => verb.Name.LocalName).ShouldBe(["Gather", "Hangup"]);
        await mailbox.PressAsync("2");
        mailbox.Document.Elements().ShouldHaveSingleItem().Name.LocalName.ShouldBe("Hangup");
        mailbox.Heard.ShouldBeEmpty();

        await caller.DialledAsync("completed", bridged: false);
        caller.Heard.ShouldContain("Vous entrez dans la file d'attente");
        caller.Enqueue.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2", "fr", "lundi 30 novembre à 8 heures 30")]
    [InlineData("1", "ar", "الاثنين 30 نونبر على الساعة الثامنة والنصف صباحا")]
    public async Task Out_of_hours_the_next_opening_is_told_in_words_and_a_message_becomes_a_ticket(string key, string language, string opening)
    {
        // Friday evening; the Monday after is no holiday.
        await using var bot = await StartAsync(new(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));
        var caller = await CallAsync(bot, key, "0");

        caller.Heard.ShouldContain(opening);
        await caller.PressAsync("2");
        await caller.PressAsync("1");
        await caller.SpeakAfterToneAsync(seconds: 21);

        var ticket = (await bot.TicketsAsync()).ShouldHaveSingleItem();
        ticket.Kind.ShouldBe("voicemail");
        ticket.Language.ShouldBe(language);
        ticket.Fields.ShouldContain("\"seconds\":21");
    }

    [Theory]
    [InlineData("2", "quels sont vos horaires d'ouverture", "Vouliez-vous parler de", "Les horaires propres à l'agence restent à confirmer")]
    [InlineData("1", "ما هي أوقات العمل", "هل تقصدون", "أوقات")]
    public async Task Words_heard_badly_are_asked_back_and_words_heard_well_are_answered(string language, string words, string asked, string answer)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language);

        await caller.SayAsync(words, confidence: 0.3);
        caller.Heard.ShouldContain(asked);
        await caller.SayAsync(words);

        caller.Heard.ShouldContain(answer);
    }

    [Theory]
    [InlineData("2", "restent à confirmer", "Cette touche ne correspond", "Je n'ai rien entendu", "Numéro de téléphone de l'agence : tapez 1")]
    [InlineData("1", "في انتظار التأكيد", "ليس هناك اختيار", "لم أسمع شيئا", "رقم هاتف الوكالة: اضغطوا على 1")]
    public async Task After_a_slip_the_keys_of_an_answer_are_told_again_and_the_whole_of_it_by_nine(
        string language, string answer, string noSuchKey, string silent, string choice)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language, "2", "1");
        caller.Heard.ShouldContain(answer);

        await caller.PressAsync("#");
        (caller.Heard.Contains(answer, StringComparison.Ordinal), caller.Heard.Contains(choice, StringComparison.Ordinal)).ShouldBe((false, true), caller.Heard);
        caller.Heard.ShouldStartWith(noSuchKey);
        await caller.PressAsync("9");
        caller.Heard.ShouldContain(answer);
        await caller.StaySilentAsync();
        caller.Heard.ShouldStartWith(silent);
        caller.Heard.ShouldNotContain(answer);

        await caller.PressAsync("1");
        caller.Heard.ShouldContain("0 5, 2 3, 4 8", Case.Sensitive, "the keys still mean what they meant");
    }

    static Task<RunningBot> StartAsync(DateTimeOffset now) => RunningBot.StartAsync(
        new Dictionary<string, string>(Caller.Settings) { ["Channels:Voice:AgentNumbers"] = "+212600000009" },
        services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(now)));

    static async Task<Caller> CallAsync(RunningBot bot, params string[] keys)
    {
        var caller = new Caller(bot.Http);
        await caller.DialAsync();
        foreach (var key in keys)
            await caller.PressAsync(key);
        return caller;
    }
}
