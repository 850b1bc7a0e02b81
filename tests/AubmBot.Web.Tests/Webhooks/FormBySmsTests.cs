using System.Net;
using AubmBot.Core.Knowledge.Checks;
using AubmBot.Web.Tests.Voice;

namespace AubmBot.Web.Tests.Webhooks;

/// <summary>A form begun by SMS, where every part costs.</summary>
public sealed class FormBySmsTests
{
    [Theory]
    [InlineData("je veux deposer une reclamation", "loi 09-08", "6. Autre sujet", "SUITE")]
    [InlineData("أريد تقديم شكاية", "09.08", "6. موضوع آخر", "المزيد")]
    public async Task Its_first_question_comes_at_once_with_the_word_about_personal_data_in_three_parts_at_most(string said, string law, string choice, string more)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(TwilioCitizen.Settings(platform.Address));

        (await new TwilioCitizen(bot.Http).SayAsync(said)).ShouldBe(HttpStatusCode.OK);
        await bot.AllSentAsync();

        var texts = platform.FormsTo("/Messages.json").Select(form => form["Body"]).ToList();
        texts[0].ShouldContain(law);
        texts[^1].ShouldContain(choice);
        texts.ShouldAllBe(text => !text.Contains(more));
        texts.Sum(SmsParts.Of).ShouldBeLessThanOrEqualTo(3);
    }
}
