using AubmBot.Core.People.Codes;
using AubmBot.Web.Tests.DirectLine;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Elsewhere;

/// <summary>How long an answer takes tells nobody whether a ticket's telephone or a code was the right one: the slow work is the same.</summary>
public sealed class SameWorkTests
{
    const string Phone = "0661234567", Stranger = "0661234568";

    [Fact]
    public async Task A_right_and_a_wrong_number_and_a_code_to_either_cost_the_same() =>
        (await CostsAsync(Phone)).ShouldBe(await CostsAsync(Stranger));

    static async Task<(int Number, int Code, int Late)> CostsAsync(string phone)
    {
        var counting = new CountingHash();
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync(Settings(platform), services => services.AddSingleton<ISlowHash>(counting));
        var (page, telegram) = (await DirectLineClient.StartedAsync(bot.Http), new TelegramUpdate(bot.Http));
        foreach (var text in new[] { "Je voudrais déposer une réclamation", "Accueil, information", "Azilal", "On m'a demandé de revenir cinq fois sans raison.", Phone, "oui", "Envoyer" })
            await page.SayAsync(text);
        await bot.IdleAsync();
        await SayAsync(bot, telegram, "Où en est ma réclamation ?", (await bot.TicketsAsync()).Single().Reference);
        var costs = (await CountAsync(bot, telegram, counting, phone), await CountAsync(bot, telegram, counting, "000000"), 0);
        await SayAsync(bot, telegram, "annuler");
        costs.Item3 = await CountAsync(bot, telegram, counting, "000000");
        costs.Item1.ShouldBe(1, "a code is made, sent or not");
        costs.Item2.ShouldBePositive();
        return costs;
    }

    [Fact]
    public void A_code_that_was_never_sent_is_looked_at_as_long_as_one_that_was()
    {
        var counting = new CountingHash();
        var hashes = new CodeHash(counting);
        var sent = new OneTimeCode { Phone = "+212661234567", Purpose = "p", ConversationId = 1, Hash = hashes.Of("123456", "+212661234567", "p", 1) };
        foreach (var (typed, against, right) in new[] { ("123456", sent, true), ("654321", sent, false), ("123456", null, false) })
        {
            var before = counting.Count;
            hashes.Matches(typed, against).ShouldBe(right);
            (counting.Count - before).ShouldBe(1);
        }
    }

    static async Task<int> CountAsync(RunningBot bot, TelegramUpdate telegram, CountingHash counting, string text)
    {
        var before = counting.Count;
        await SayAsync(bot, telegram, text);
        return counting.Count - before;
    }

    static async Task SayAsync(RunningBot bot, TelegramUpdate telegram, params string[] texts)
    {
        foreach (var text in texts)
            await telegram.SayAsync(text);
        await bot.IdleAsync();
    }

    static Dictionary<string, string> Settings(Platform platform)
    {
        var settings = TwilioCitizen.Settings(platform.Address);
        foreach (var (key, value) in TelegramUpdate.Settings(platform.Address).Concat(DirectLineClient.Settings))
            settings[key] = value;
        return settings;
    }
}
