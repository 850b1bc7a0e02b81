using System.Net;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Lab;

/// <summary>What is written on a phone of the bench goes through the real door, and what the bot calls comes back to it.</summary>
public sealed class LabTests
{
    [Fact]
    public async Task Every_phone_that_is_on_is_heard_and_answered()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        var channels = (await lab.ChannelsThatAreOnAsync()).ToList();
        channels.ShouldContain(ChannelIds.Telegram);
        foreach (var channel in channels)
        {
            (await lab.WriteAsync(channel, "ما هي وثائق رخصة البناء؟")).StatusCode.ShouldBe(HttpStatusCode.NoContent, channel);
            var said = await lab.HearAsync(channel, entries => entries.Count > 0, $"{channel} answers");
            said[0].GetProperty("status").GetInt32().ShouldBeInRange(200, 299, channel);
            said[0].GetProperty("text").GetString().ShouldNotBeNullOrEmpty(channel);
        }
        await BotLooks.UntilAsync(
            async () => (await bot.MessagesAsync()).Where(message => message.Direction == Direction.Out).All(message => message.State == MessageState.Sent),
            "every platform took every reply");
    }

    [Fact]
    public async Task A_text_message_shows_what_it_costs_and_arrives()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.WriteAsync(ChannelIds.TwilioSms, "ما هي وثائق رخصة البناء؟");
        var said = await lab.HearAsync(
            ChannelIds.TwilioSms, entries => entries.Count > 0 && entries.All(entry => entry.GetProperty("delivery").GetString() == "delivered"), "it is delivered");
        said[0].GetProperty("sms").GetProperty("alphabet").GetString().ShouldBe("UCS-2");
        said[0].GetProperty("sms").GetProperty("parts").GetInt32().ShouldBeGreaterThan(0);
        (await bot.MessagesAsync())[^1].Delivery.ShouldBe(AubmBot.BotFramework.Channels.DeliveryState.Delivered);
    }

    [Theory]
    [InlineData("0.25")]
    [InlineData(null)]
    public async Task A_text_message_shows_a_price_only_where_one_is_configured(string? part)
    {
        await using var bot = await RunningBot.StartAsync(
            part is null ? null : new Dictionary<string, string> { ["Lab:SmsPartPrice"] = part, ["Lab:SmsCurrency"] = "MAD" });
        var lab = new LabClient(bot);
        await lab.WriteAsync(ChannelIds.TwilioSms, "Bonjour");
        var sms = (await lab.HearAsync(ChannelIds.TwilioSms, entries => entries.Count > 0, "it is answered"))[0].GetProperty("sms");
        var expected = part is null ? null : FormattableString.Invariant($"{sms.GetProperty("parts").GetInt32() * 0.25m:0.00} MAD");
        sms.GetProperty("price").GetString().ShouldBe(expected);
    }

    [Theory]
    [InlineData(ChannelIds.Telegram)]
    [InlineData(ChannelIds.Messenger)]
    [InlineData(ChannelIds.WhatsAppCloud)]
    public async Task A_button_comes_back_as_its_platform_sends_it(string channel)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.WriteAsync(channel, "menu");
        var menu = (await lab.HearAsync(channel, entries => entries.Any(HasButtons), "a menu with buttons")).Last(HasButtons);
        var before = (await lab.EntriesAsync(channel)).Count;

        (await lab.PressAsync(channel, menu, 0)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await BotLooks.UntilAsync(async () => (await bot.MessagesAsync()).Count(message => message.Direction == Direction.In) == 2, "the press is stored");
        await BotLooks.UntilAsync(async () => (await lab.EntriesAsync(channel)).Count > before + 1, "the press is answered");
    }

    [Fact]
    public async Task Letters_of_French_reach_the_bot_from_X_as_they_were_written()
    {
        await using var bot = await RunningBot.StartAsync();
        await new LabClient(bot).WriteAsync(ChannelIds.X, "Réserve < refus & délai");
        await BotLooks.UntilAsync(async () => (await bot.MessagesAsync()).Count > 0, "it is stored");
        ActivityJson.Read((await bot.MessagesAsync())[0].Activity).Text.ShouldBe("Réserve < refus & délai");
    }

    [Theory]
    [InlineData(ChannelIds.WhatsAppCloud, "Blocked", "131026")]
    [InlineData(ChannelIds.WhatsAppCloud, "WindowClosed", "131047")]
    [InlineData(ChannelIds.TwilioWhatsApp, "WindowClosed", "63016")]
    public async Task A_failure_that_is_told_after_the_message_was_taken_shows_its_code(string channel, string fault, string code)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.FailAsync(channel, fault);
        await lab.WriteAsync(channel, "bonjour");
        await lab.HearAsync(channel, said => said.Any(entry => entry.GetProperty("failure").GetString() == code), $"it failed by {code}");
    }

    [Theory]
    [InlineData("RateLimited", 429)]
    [InlineData("ServerError", 500)]
    public async Task A_passing_failure_is_made_good(string fault, int status)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.FailAsync(ChannelIds.Telegram, fault);
        await lab.WriteAsync(ChannelIds.Telegram, "bonjour");
        var said = await lab.HearAsync(ChannelIds.Telegram, entries => entries.Count == 2, "it is sent again");
        said[0].GetProperty("status").GetInt32().ShouldBe(status);
        said[1].GetProperty("status").GetInt32().ShouldBe(200);
        said[1].GetProperty("text").GetString().ShouldBe(said[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_hears_nothing_more()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.WriteAsync(ChannelIds.Telegram, "bonjour");
        await lab.HearAsync(ChannelIds.Telegram, entries => entries.Count == 1, "the greeting");
        await lab.FailAsync(ChannelIds.Telegram, "Blocked");
        await bot.IdleAsync();
        (await bot.OnlyContactAsync()).BlockedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_on_no_bench_is_not_found()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        (await lab.WriteAsync("carrier-pigeon", "bonjour")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lab.WriteAsync(ChannelIds.Telegram, "bonjour", "nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static bool HasButtons(System.Text.Json.JsonElement entry) => entry.GetProperty("buttons").GetArrayLength() > 0;
}
