using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using AubmBot.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace AubmBot.Web.Tests.Lab;

/// <summary>The tester chooses the hour the bot lives in.</summary>
public sealed class ClockTests
{
    // In 2027 neither Ramadan nor a holiday is near.
    const string Monday = "2027-09-06T10:00", Sunday = "2027-09-05T11:00", FridayNoon = "2027-09-10T12:30";

    [Theory]
    [InlineData(Monday, true)]
    [InlineData(FridayNoon, false)]
    [InlineData(Sunday, false)]
    public async Task A_person_is_rung_in_opening_hours_only(string at, bool isOpen)
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        (await lab.PostAsync("clock", new { at })).StatusCode.ShouldBe(HttpStatusCode.OK);

        var document = await PressAsync(lab, await PressAsync(lab, await AskAsync(lab, "", []), "2"), "0");

        (XElement.Parse(document.GetProperty("twiml").GetString()!).Element("Dial") is not null).ShouldBe(isOpen, document.GetProperty("twiml").GetString());
    }

    [Fact]
    public async Task What_is_written_is_stored_at_the_chosen_time_and_now_brings_the_real_one_back()
    {
        await using var bot = await RunningBot.StartAsync();
        var lab = new LabClient(bot);
        await lab.PostAsync("clock", new { at = Monday });
        await lab.WriteAsync(ChannelIds.Telegram, "bonjour");
        await lab.HearAsync(ChannelIds.Telegram, said => said.Count > 0, "an answer");
        (await lab.SaidAsync(ChannelIds.Telegram))[0].GetProperty("at").GetDateTimeOffset().Year.ShouldBe(2027);

        await lab.PostAsync("clock", new { at = (string?)null });

        bot.Services.GetRequiredService<TimeProvider>().GetUtcNow().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("1999-01-01T10:00")]
    [InlineData("2150-01-01T10:00")]
    [InlineData("tomorrow")]
    public async Task A_time_that_no_calendar_of_the_bot_knows_is_refused(string at)
    {
        await using var bot = await RunningBot.StartAsync();
        (await new LabClient(bot).PostAsync("clock", new { at })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Production_has_the_real_time_and_no_way_to_move_it()
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string> { ["environment"] = "Production" });
        bot.Services.GetRequiredService<TimeProvider>().ShouldBeSameAs(TimeProvider.System);
        (await new LabClient(bot).PostAsync("clock", new { at = Monday })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static Task<JsonElement> PressAsync(LabClient lab, JsonElement document, string key)
    {
        var action = XElement.Parse(document.GetProperty("twiml").GetString()!).Descendants("Gather").First().Attribute("action")!.Value;
        return AskAsync(lab, new Uri(new Uri(document.GetProperty("url").GetString()!), action).ToString(), new Dictionary<string, string> { ["Digits"] = key });
    }

    static async Task<JsonElement> AskAsync(LabClient lab, string url, Dictionary<string, string> fields)
    {
        using var answer = await lab.PostAsync("call", new { citizen = "amina", callSid = "CA" + new string('1', 32), url, fields });
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
