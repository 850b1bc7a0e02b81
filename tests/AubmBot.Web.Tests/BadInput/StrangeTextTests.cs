using System.Net;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.DirectLine;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.BadInput;

/// <summary>What a citizen may write is never too strange: it is stored as written, and answered.</summary>
public sealed class StrangeTextTests
{
    const string Html = "<script>alert(1)</script><img src=x onerror=alert(1)>", Bidi = "abc\u202Edef\u2066ghi\u2069\u200Fjkl";

    public static TheoryData<string> Texts =>
    [
        new string('a', 100_000),
        string.Concat(Enumerable.Repeat("شكاية ", 16_000)),
        string.Concat(Enumerable.Repeat("é ", 50_000)),
        "a\u0001\u0002\u0007\u001B[31m\u007F\u0085b",
        Bidi,
        Html,
        "{0} {phone} {{reference}} %s %n ${x}",
        "'; DROP TABLE \"Messages\"; --",
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 500)),
        "e" + new string('\u0301', 5_000),
        " \t\r\n\u00A0\u3000",
        "",
    ];

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Any_text_over_the_bot_connector_is_stored_as_it_came_and_answered(string text)
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);

        (await citizen.PostAsync(Named(citizen.Message(text)))).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await bot.IdleAsync();
        platform.Said.ShouldNotBeEmpty();
        var stored = (await bot.MessagesAsync())[0];
        stored.State.ShouldBe(MessageState.Done);
        var activity = ActivityJson.Read(stored.Activity);
        activity.Text.ShouldBe(text);
        activity.From!.Name.ShouldBe(Html + Bidi);
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Any_text_over_direct_line_comes_back_as_it_was_written_and_is_answered(string text)
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);

        var posted = await client.SayAsync(text);

        posted.Status.ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        await client.UntilBotSaysAsync(2);
        (await client.ReadAsync()).Activities.Single(activity => activity.Id == posted.Text("id")).Text.ShouldBe(text);
    }

    [Fact]
    public async Task Nul_which_no_database_keeps_is_left_out_and_the_rest_answered()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        await new Citizen(bot.Http, platform.Address).SayAsync("Bon\0jour");
        await bot.IdleAsync();
        ActivityJson.Read((await bot.MessagesAsync())[0].Activity).Text.ShouldBe("Bonjour");
        platform.Said.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_description_with_html_goes_into_the_ticket_as_it_was_written()
    {
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();
        var citizen = new Citizen(bot.Http, platform.Address);
        await citizen.SayAsync("Réclamation", "form:complaint?category=other");
        foreach (var said in (string[])["Béni Mellal", $"Voici : {Html}", "passer", "oui", "1"])
            await citizen.SayAsync(said);
        await bot.IdleAsync();
        var fields = System.Text.Json.JsonDocument.Parse((await bot.TicketsAsync()).ShouldHaveSingleItem().Fields).RootElement;
        fields.GetProperty("description").GetString().ShouldBe($"Voici : {Html}");
    }

    static Activity Named(Activity message)
    {
        message.From!.Name = Html + Bidi;
        return message;
    }
}
