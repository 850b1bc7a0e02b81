using System.Text.Json;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Languages;

/// <summary>A language is added by a folder: the bot speaks it, knows it by the names that the folder gives, and the page offers it.</summary>
public sealed class ThirdLanguageTests : IDisposable
{
    readonly SpanishDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Theory]
    [InlineData("español")]
    [InlineData("En Español, por favor")]
    [InlineData("espagnol")]
    public async Task Its_own_names_change_to_it_and_what_is_written_in_its_letters_goes_on_in_it(string named)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(_dialogs.Settings);
        var citizen = new Citizen(bot.Http, platform.Address);
        (await AskAsync(citizen, "bonjour"))[0].ShouldContain("Bonjour");

        (await AskAsync(citizen, named))[0].ShouldBe(SpanishDialogs.Changed);
        (await AskAsync(citizen, "Quelle est votre adresse ?"))[0].ShouldBe(SpanishDialogs.Address, "the engine takes the words for French, the conversation is in Spanish");
        (await AskAsync(citizen, "menu"))[0].ShouldBe(SpanishDialogs.Menu);
        (await AskAsync(citizen, "stop"))[0].ShouldStartWith("C'est noté", customMessage: "what is not translated is said in the first language");
        (await AskAsync(citizen, "Quels sont vos horaires d'ouverture ?"))[0].ShouldContain("horaires", customMessage: "and so is a topic");
        (await AskAsync(citizen, "ما هو عنوان الوكالة؟"))[0].ShouldContain("بني ملال", customMessage: "other letters are another language");
    }

    [Fact]
    public async Task It_is_among_those_that_are_offered_and_the_way_back_is_as_short()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(_dialogs.Settings);
        var citizen = new Citizen(bot.Http, platform.Address);
        var offered = (await citizen.AskAsync("changer de langue")).Activities[^1].SuggestedActions!.Actions!;
        offered.Select(button => button.Title).ShouldBe(["Français", "العربية", "Español"]);
        await citizen.AskAsync("castellano");
        (await AskAsync(citizen, "français"))[0].ShouldContain("je vous réponds en français");
        (await AskAsync(citizen, "العربية"))[0].ShouldContain("بالعربية");
    }

    [Fact]
    public async Task A_form_that_is_running_goes_on_and_what_answers_it_is_no_name()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(_dialogs.Settings);
        var citizen = new Citizen(bot.Http, platform.Address);
        await citizen.AskAsync("Je voudrais déposer une réclamation");
        var asked = await AskAsync(citizen, "español");
        asked[0].ShouldBe(SpanishDialogs.Changed);
        asked[^1].ShouldBe("Sur quoi porte votre réclamation ?", "the form has no Spanish texts yet");
    }

    [Fact]
    public async Task The_page_gets_its_name_and_its_sentences()
    {
        await using var bot = await RunningBot.StartAsync(_dialogs.Settings);
        var settings = JsonDocument.Parse(await bot.Http.GetStringAsync("/api/webchat/settings?language=es-MX", TestContext.Current.CancellationToken)).RootElement;
        settings.GetProperty("language").GetString().ShouldBe("es");
        settings.GetProperty("direction").GetString().ShouldBe("ltr");
        settings.GetProperty("languages").EnumerateArray().Select(one => one.GetProperty("name").GetString()).ShouldBe(["Français", "العربية", "Español"]);
        settings.GetProperty("sentences").GetProperty("page.send").GetString().ShouldBe(SpanishDialogs.Send);
    }

    static async Task<List<string>> AskAsync(Citizen citizen, string text) => [.. (await citizen.AskAsync(text)).Activities.Select(reply => reply.Text!)];
}
