using AubmBot.BotFramework.Channels;

namespace AubmBot.Web.Tests.Voice;

/// <summary>What the recogniser is told before it listens, and how much it is believed.</summary>
public sealed class SpeechTests
{
    // twilio.com/docs/voice/twiml/gather#hints
    const int MostHints = 500, LongestHint = 100;

    [Theory]
    [InlineData("2", "permis de construire", "Suivre une demande", "fr-FR")]
    [InlineData("1", "رخصة البناء", "تتبع طلب", "ar-MA")]
    public async Task At_the_menu_the_recogniser_knows_the_choices_first_and_then_the_words_of_the_domain(string key, string word, string choice, string language)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, key);

        caller.Gather!.Attribute("language")!.Value.ShouldBe(language);
        caller.Gather.Attribute("input")!.Value.ShouldBe("dtmf speech");
        caller.Gather.Attribute("bargeIn")!.Value.ShouldBe("true", "whoever knows the way need not listen");
        var hints = Hints(caller);
        hints[0].ShouldBe(choice);
        hints.ShouldContain(word);
        hints.Length.ShouldBeInRange(100, MostHints);
        hints.ShouldAllBe(hint => hint.Length > 0 && hint.Length <= LongestHint);
    }

    [Fact]
    public async Task Each_kind_of_step_has_its_own_words()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot);
        Hints(caller).ShouldContain("فرنسيه"); // The name of the other language, as the first one writes it.
        await caller.PressAsync("2");
        await caller.PressAsync("3");
        await caller.PressAsync("1");
        Hints(caller)[..2].ShouldBe(["Oui", "Non"]);
        Hints(caller).ShouldContain("d accord");
        Hints(caller).ShouldNotContain("permis de construire");
        await caller.PressAsync("*");
        await caller.PressAsync("1");
        Hints(caller).ShouldContain("sept");
    }

    [Theory]
    [InlineData("0.59", "Vouliez-vous parler de")]
    [InlineData("0.6", "restent à confirmer")]
    [InlineData("0.0", "Vouliez-vous parler de")] // Also what a recogniser gives that does not measure.
    [InlineData("NaN", "restent à confirmer")]
    [InlineData("Infinity", "restent à confirmer")]
    [InlineData(null, "restent à confirmer")] // Twilio promises no Confidence: without one the words count.
    public async Task Below_the_confidence_a_question_is_asked_back_and_at_it_answered(string? confidence, string heard)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, "2");

        await caller.StepAsync(
            caller.Gather!.Attribute("action")!.Value,
            [("SpeechResult", "quels sont vos horaires d'ouverture"), .. confidence is null ? Array.Empty<(string, string)>() : [("Confidence", confidence)]]);

        caller.Heard.ShouldContain(heard);
    }

    [Theory]
    [InlineData("2", "quels sont vos horaires d'ouverture", "Vouliez-vous parler de", "restent à confirmer")]
    [InlineData("1", "ما هي أوقات العمل", "هل تقصدون", "أوقات")]
    public async Task What_was_asked_back_is_opened_by_its_key(string language, string words, string asked, string answer)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language);
        await caller.SayAsync(words, confidence: 0.3);
        caller.Heard.ShouldContain(asked);
        caller.Heard.ShouldMatch("(tapez|اضغطوا على) 1");

        await caller.PressAsync("1");

        caller.Heard.ShouldContain(answer);
        caller.Heard.ShouldNotContain(asked);
    }

    [Theory]
    [InlineData("2", "brrr tsoin zzz", "Je n'ai pas compris", "Je n'arrive pas", "Personne ne peut prendre votre appel", "Au revoir")]
    [InlineData("1", "بررر تسوين ززز", "لم أفهم", "تعذر علي الجواب", "لا يوجد من يمكنه أخذ مكالمتكم", "إلى اللقاء")]
    public async Task Words_that_nobody_understands_lead_to_a_person_the_third_time_and_then_to_a_goodbye(string language, string words, params string[] heard)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language);

        foreach (var next in heard)
        {
            await caller.SayAsync(words);
            caller.Heard.ShouldContain(next);
        }

        caller.HasEnded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2", "quels sont vos horaires d'ouverture", "Personne ne peut prendre votre appel")]
    [InlineData("2", "menu", "Personne ne peut prendre votre appel")] // A command is asked back too.
    [InlineData("1", "ما هي أوقات العمل", "لا يوجد من يمكنه أخذ مكالمتكم")]
    public async Task A_question_that_is_heard_badly_again_and_again_leads_to_a_person_and_one_key_in_between_is_a_new_beginning(
        string language, string words, string person)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, language);
        await caller.SayAsync(words, confidence: 0.3);
        await caller.SayAsync(words, confidence: 0.3);
        await caller.PressAsync("1");

        for (var i = 0; i < 2; i++)
        {
            await caller.SayAsync(words, confidence: 0.3);
            caller.Heard.ShouldNotContain(person);
        }
        await caller.SayAsync(words, confidence: 0.3);

        caller.Heard.ShouldContain(person);
    }

    [Fact]
    public async Task How_much_the_recogniser_is_believed_is_the_agencys_choice()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>(Caller.Settings) { ["Conversations:LeastConfidence"] = "0.2" });
        var caller = await CallAsync(bot, "2");

        await caller.SayAsync("quels sont vos horaires d'ouverture", confidence: 0.3);

        caller.Heard.ShouldContain("restent à confirmer");
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("-1")]
    public async Task A_confidence_that_cannot_be_stops_the_start(string confidence) => (await Should.ThrowAsync<ConfigurationProblemException>(
        () => RunningBot.StartAsync(new Dictionary<string, string> { ["Conversations:LeastConfidence"] = confidence }))).Message.ShouldContain("LeastConfidence");

    [Fact]
    public async Task Whoever_may_be_in_danger_hears_the_numbers_however_badly_they_were_heard()
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var caller = await CallAsync(bot, "2");

        await caller.SayAsync("au secours l'immeuble s'effondre", confidence: 0.1);

        caller.Heard.ShouldContain("protection civile 15");
    }

    static string[] Hints(Caller caller) => caller.Gather!.Attribute("hints")!.Value.Split(',');

    static async Task<Caller> CallAsync(RunningBot bot, params string[] keys)
    {
        var caller = new Caller(bot.Http);
        await caller.DialAsync();
        foreach (var key in keys)
            await caller.PressAsync(key);
        return caller;
    }
}
