using AubmBot.Core.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Voice;

/// <summary>Every way through the menus.</summary>
public sealed class WalkTests
{
    const int MostSteps = 12;

    [Theory]
    [InlineData("2", "fr")]
    [InlineData("1", "ar")]
    public async Task Every_place_that_keys_lead_to_has_an_end_near_and_every_topic_can_be_heard(string key, string language)
    {
        await using var bot = await RunningBot.StartAsync(Caller.Settings);
        var walker = new Walker(bot.Http, key);

        await walker.WalkAsync();

        var steps = walker.StepsToAnEnd();
        walker.Places.Where(place => steps.GetValueOrDefault(place, int.MaxValue) > MostSteps).ShouldBeEmpty();
        var library = bot.Services.GetRequiredService<LiveLibrary>().Current;
        var byKey = library.Hotline.Groups.Values.SelectMany(targets => targets).Where(target => target.Kind == TargetKind.Topic);
        var heard = string.Join('\n', walker.Places.Select(Bare));
        byKey.Where(target => !heard.Contains(Bare(library.Topics[target.Id].Texts[language].SpokenAnswer)[..20], StringComparison.Ordinal))
            .Select(target => target.Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2", "vous rappelle au numéro de cet appel")]
    [InlineData("1", "وسيتصل بكم الفريق على رقم هذه المكالمة")]
    public async Task With_a_team_that_may_answer_or_not_every_place_has_an_end_near_the_queue_s_too(string key, string promise)
    {
        await using var hotline = await Hotline.OpenAsync();
        var walker = new Walker(hotline.Bot.Http, key);

        await walker.WalkAsync();

        var steps = walker.StepsToAnEnd();
        walker.Places.Where(place => steps.GetValueOrDefault(place, int.MaxValue) > MostSteps).ShouldBeEmpty();
        walker.Places.ShouldContain("(leaves by *)");
        walker.Places.ShouldContain("(leaves by 1)");
        walker.Places.ShouldContain(place => place.Contains(promise, StringComparison.Ordinal));
    }

    // Alphabets are said by their own voices and numbers in groups: only the letters are compared.
    static string Bare(string text) => string.Concat(text.Where(c => char.IsLetter(c)));
}
