using System.Text.Json.Nodes;
using AubmBot.Core.Tickets;

namespace AubmBot.Tests.Dialogue;

/// <summary>
/// Conversations that an earlier release left in the middle of something: OldState holds what it stored, and this release
/// takes the next message.
/// </summary>
public sealed class OldStateTests(SharedLibrary shared) : IAsyncLifetime
{
    const string Citizen = "Amina";

    TestBot _bot = null!;
    TestConversation _conversation = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await TestBot.StartAsync(shared.Library);
        _conversation = new TestConversation(_bot, Citizen);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_release_that_reordered_the_fields_continues_and_asks_nothing_twice()
    {
        await LeftAsync("fields-in-another-order");

        await SayAsync("Le bureau était fermé trois jours de suite.", expect: "Sur quoi porte votre réclamation ?");
        await SayAsync("Accueil, information", expect: "Acceptez-vous");
        await SayAsync("oui", expect: "Est-ce exact ?");
        await SayAsync("Envoyer", expect: "Votre réclamation est enregistrée");

        var ticket = (await _bot.TicketsOfAsync(Citizen)).ShouldHaveSingleItem();
        ticket.FormInstance.ShouldBe("3f0c9f1f6f0a4c1e9d3b5a7c8e2d1b00");
        ticket.Phone.ShouldBe("+212661234567");
        FieldsOf(ticket).ShouldBe(["category", "commune", "description", "phone", "consent"]);
        Said().ShouldNotContain(line => line.Contains("vient d'être mis à jour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_without_the_waiting_field_says_so_and_goes_on_with_the_next_one()
    {
        await LeftAsync("field-that-is-gone");

        await SayAsync("Le quartier Oulad Hamdane", "Ce formulaire vient d'être mis à jour. Vos réponses sont gardées", "Dans quelle commune ?");
        await SayAsync("Azilal", expect: "Décrivez les faits");
        await SayAsync("Le bureau était fermé trois jours de suite.", expect: "Quel numéro de téléphone");
        await SayAsync("passer", expect: "Acceptez-vous");
        await SayAsync("oui", expect: "Est-ce exact ?");
        await SayAsync("Envoyer", expect: "Votre réclamation est enregistrée");

        FieldsOf((await _bot.TicketsOfAsync(Citizen)).ShouldHaveSingleItem()).ShouldBe(["category", "commune", "description", "phone", "consent"]);
    }

    [Fact]
    public async Task A_choice_that_is_no_longer_offered_is_asked_again()
    {
        await LeftAsync("choice-that-is-gone");

        await SayAsync("أزيلال", "تم تحديث هذه الاستمارة قبل قليل", "ما هو موضوع شكايتكم؟");
        await SayAsync("موضوع آخر", expect: "في أي جماعة؟");
    }

    [Fact]
    public async Task A_form_that_is_gone_is_apologised_for_and_the_citizen_is_free()
    {
        await LeftAsync("form-that-is-gone");

        await SayAsync("Quels sont vos horaires d'ouverture ?", "n'existe plus sous cette forme. Toutes nos excuses.", "Les horaires d'accueil");
        await SayAsync("annuler", expect: "Il n'y a rien à annuler");
        Said().Count(line => line.Contains("Toutes nos excuses", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("prompt-that-is-gone")]
    [InlineData("prompt-that-does-not-read")]
    public async Task A_form_whose_prompt_cannot_go_on_asks_its_question_anew(string state)
    {
        await LeftAsync(state);

        await SayAsync("Demnate", "vient d'être mis à jour", "Dans quelle commune ?");
        Said().ShouldNotContain(line => line.Contains("n'existe plus", StringComparison.Ordinal));
        await SayAsync("Demnate", expect: "Décrivez les faits");
        await SayAsync("Le bureau était fermé trois jours de suite.", expect: "Quel numéro de téléphone");
        await SayAsync("passer", expect: "Acceptez-vous");
        await SayAsync("oui", expect: "Est-ce exact ?");
        await SayAsync("Envoyer", expect: "Votre réclamation est enregistrée");
    }

    [Theory]
    [InlineData("corrupt-cut-off")]
    [InlineData("corrupt-list")]
    [InlineData("corrupt-stack")]
    [InlineData("corrupt-instance")]
    [InlineData("corrupt-empty-instance")]
    [InlineData("corrupt-values")]
    public async Task State_that_does_not_read_makes_the_conversation_begin_anew(string state)
    {
        await LeftAsync(state);

        await SayAsync("Quels sont vos horaires d'ouverture ?", expect: "Les horaires d'accueil");
        await SayAsync("Je voudrais déposer une réclamation", expect: "Sur quoi porte votre réclamation ?");
        await SayAsync("Autre sujet", expect: "Dans quelle commune ?");
    }

    async Task LeftAsync(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Dialogue", "OldState", $"{name}.json");
        await _bot.RememberAsync(Citizen, await File.ReadAllTextAsync(file));
    }

    Task SayAsync(string text, string expect) => SayAsync(text, [expect]);

    async Task SayAsync(string text, params string[] expected)
    {
        await _conversation.SayAsync(text);
        var transcript = string.Join('\n', _conversation.Transcript);
        foreach (var sentence in expected)
            _conversation.Replies.ShouldContain(reply => reply.Text!.Contains(sentence), $"not said: {sentence}\n{transcript}\n");
        (await _bot.CountParkedAsync()).ShouldBe(0, transcript);
    }

    IReadOnlyList<string> Said() => _conversation.Transcript;

    static IEnumerable<string> FieldsOf(Ticket ticket) => ((JsonObject)JsonNode.Parse(ticket.Fields)!).Select(field => field.Key);
}
