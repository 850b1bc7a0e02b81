using System.Net;
using AubmBot.BotFramework.Channels;
using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.NewChannel;

/// <summary>What a channel costs: this folder, and the one line that registers it.</summary>
public sealed class NewChannelTests
{
    [Fact]
    public async Task A_folder_and_a_line_bring_citizens_of_a_new_platform_their_answer()
    {
        await using var bot = await RunningBot.StartAsync(change: services => services.AddPigeons());
        var pigeons = bot.Services.GetServices<IChannel>().OfType<PigeonChannel>().Single();

        (await PostAsync(bot, "1|roof-7|Quels documents pour un permis de construire ?")).ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();

        pigeons.Strips.ShouldNotBeEmpty();
        pigeons.Strips.ShouldAllBe(strip => strip.Length <= 80);
        string.Join(' ', pigeons.Strips).ShouldContain("1. ", Case.Sensitive, "buttons became numbered lines");
        await BotLooks.UntilAsync(
            async () => (await bot.MessagesAsync()).Where(row => row.Direction == Direction.Out).All(row => row.ExternalId?.StartsWith("strip-", StringComparison.Ordinal) == true),
            "every strip is marked with the pigeon's id");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("wax", HttpStatusCode.Forbidden)]
    public async Task Its_door_is_guarded_like_every_other(string? seal, HttpStatusCode refused)
    {
        await using var bot = await RunningBot.StartAsync(change: services => services.AddPigeons());
        (await PostAsync(bot, "1|roof-7|Bonjour", seal)).ShouldBe(refused);
        (await bot.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_that_comes_twice_has_one_turn_and_a_torn_one_none()
    {
        await using var bot = await RunningBot.StartAsync(change: services => services.AddPigeons());
        (await PostAsync(bot, "7|roof-7|السلام عليكم")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(bot, "7|roof-7|السلام عليكم")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(bot, "torn")).ShouldBe(HttpStatusCode.BadRequest);
        await bot.IdleAsync();
        (await bot.MessagesAsync()).Count(row => row.Direction == Direction.In).ShouldBe(1);
    }

    static async Task<HttpStatusCode> PostAsync(RunningBot bot, string letter, string? seal = PigeonChannel.Seal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/pigeon") { Content = new StringContent(letter) };
        if (seal is not null)
            request.Headers.Add("Seal", seal);
        using var answer = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
