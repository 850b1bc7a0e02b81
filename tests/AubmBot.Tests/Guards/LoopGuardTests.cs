using AubmBot.Core.Guards;
using AubmBot.Tests.Dialogue;

namespace AubmBot.Tests.Guards;

/// <summary>Programs that answer the bot's answers are left alone after a while; people never are.</summary>
public sealed class LoopGuardTests(SharedLibrary shared) : IAsyncLifetime
{
    TestBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await TestBot.StartAsync(shared.Library, hasButtons: false);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public async Task A_program_with_something_new_each_time_hears_twenty_messages_at_most_and_then_nothing_for_a_quarter_of_an_hour(int seconds)
    {
        var program = new TestConversation(_bot, "program") { Pause = TimeSpan.FromSeconds(seconds) };
        var (heard, last) = (0, "");
        for (var i = 0; i < 60; i++)
        {
            await program.SayAsync($"Merci de votre message, il est enregistré chez nous sous le dossier interne {i}");
            heard += program.Replies.Count;
            last = program.Replies is [.., var reply] ? reply.Text! : last;
        }
        heard.ShouldBeInRange(LoopGuard.MostReplies, 20);
        last.ShouldContain("écrivez « menu »");

        _bot.Time.Advance(TimeSpan.FromMinutes(15));
        await program.SayAsync("Quels sont vos horaires ?");
        program.Replies.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_note_of_absence_is_answered_twice_then_told_then_nothing()
    {
        const string Absent = "Je suis absent jusqu'au 12, je lirai votre message à mon retour.";
        var program = new TestConversation(_bot, "absent") { Pause = TimeSpan.FromSeconds(5) };
        await program.SayAsync(Absent);
        program.Replies.ShouldNotBeEmpty();
        await program.SayAsync(Absent);
        await program.SayAsync(Absent);
        program.Replies.ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain("plusieurs fois le même message");
        await program.SayAsync(Absent);
        program.Replies.ShouldBeEmpty();

        await program.SayAsync("Quels sont vos horaires ?");
        program.Replies.ShouldNotBeEmpty("other words are heard at once");
    }

    [Fact]
    public async Task The_same_number_pressed_again_and_again_in_menus_is_a_persons_doing()
    {
        var person = new TestConversation(_bot, "numbers") { Pause = TimeSpan.FromSeconds(1) };
        await person.SayAsync("menu");
        for (var i = 0; i < 5; i++)
        {
            await person.SayAsync("1");
            IsAnswered(person, $"press {i}");
        }
    }

    [Fact]
    public async Task Oui_said_three_times_in_a_form_is_a_persons_doing()
    {
        var person = new TestConversation(_bot, "oui") { Pause = TimeSpan.FromSeconds(1) };
        await person.PressAsync("form:complaint?category=illegal-construction", "Réclamation");
        foreach (var said in (string[])["oui", "Azilal", "Un étage se construit sans permis.", "passer", "passer", "oui", "1"])
        {
            await person.SayAsync(said);
            IsAnswered(person, said);
        }
        (await _bot.TicketsOfAsync("oui")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_word_that_always_works_ends_the_pause_at_once()
    {
        var person = new TestConversation(_bot, "quick") { Pause = TimeSpan.FromSeconds(1) };
        for (var i = 0; i < 25; i++)
            await person.SayAsync($"Question numéro {i} sur un sujet inconnu");
        person.Replies.ShouldBeEmpty();
        await person.SayAsync("menu");
        IsAnswered(person, "menu");
        await person.SayAsync("Quels sont vos horaires ?");
        IsAnswered(person, "a question");
    }

    [Fact]
    public async Task Danger_is_answered_whoever_writes()
    {
        const string Danger = "Un mur s'est effondré, il y a des blessés";
        var person = new TestConversation(_bot, "danger") { Pause = TimeSpan.FromSeconds(1) };
        for (var i = 0; i < 5; i++)
        {
            await person.SayAsync(Danger);
            person.Replies.ShouldContain(reply => reply.Text!.Contains("protection civile"), $"time {i}");
        }
    }

    [Fact]
    public async Task In_arabic_the_pause_is_told_in_arabic()
    {
        var program = new TestConversation(_bot, "arabic") { Pause = TimeSpan.FromSeconds(5) };
        for (var i = 0; i < 3; i++)
            await program.SayAsync("شكرا على رسالتكم، سنجيبكم في أقرب وقت ممكن");
        program.Replies.ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain("«القائمة»");
        program.Replies[0].Locale.ShouldBe("ar-MA");
    }

    static void IsAnswered(TestConversation person, string what)
    {
        person.Replies.ShouldNotBeEmpty(what);
        person.Replies.ShouldAllBe(reply => !reply.Text!.Contains("plusieurs fois") && !reply.Text.Contains("Je fais une pause"), what);
    }
}
