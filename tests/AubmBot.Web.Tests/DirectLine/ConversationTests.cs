using System.Net;
using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.DirectLine;

/// <summary>Beginning, writing, reading, leaving and coming back, as a client of Direct Line does it.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task The_first_start_opens_and_the_second_finds_the_same_conversation()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http);

        (await client.StartAsync()).Status.ShouldBe(HttpStatusCode.Created);
        (await client.StartAsync()).Status.ShouldBe(HttpStatusCode.OK);

        await bot.IdleAsync();
        (await client.UntilBotSaysAsync(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ten_starts_at_once_are_one_conversation_with_one_welcome()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.StartAsync()));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created || answer.Status == HttpStatusCode.OK);
        await bot.IdleAsync();
        (await client.UntilBotSaysAsync(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_conversation_is_neither_read_nor_written()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http);

        (await client.SayAsync("Bonjour")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/activities")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_posted_comes_back_with_its_id_and_its_channel_data()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);

        var posted = await client.PostAsync("""{"type":"message","text":"Bonjour","channelData":{"clientActivityID":"c-1","deep":{"é":[1,"٢"]}}}""");

        var own = (await client.ReadAsync()).Activities.Single(activity => activity.Id == posted.Text("id"));
        own.Text.ShouldBe("Bonjour");
        own.ChannelData!.Value.GetRawText().ShouldBe("""{"clientActivityID":"c-1","deep":{"é":[1,"٢"]}}""");
    }

    [Fact]
    public async Task The_same_client_activity_id_gives_the_same_id_and_one_turn()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await client.SayAsync("Bonjour", clientId: "c-1")).Text("id")));

        ids.Distinct().ShouldHaveSingleItem();
        await bot.IdleAsync();
        (await client.UntilBotSaysAsync(2)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reading_on_from_a_watermark_gives_what_is_new_and_nothing_twice()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        await client.UntilBotSaysAsync(1);
        var first = await client.ReadAsync();

        await client.SayAsync("Bonjour");
        await client.UntilBotSaysAsync(2);
        var second = await client.ReadAsync(first.Watermark!);

        second.Activities.Select(activity => activity.From!.Role).ShouldBe(["user", "bot"]);
        second.Activities.ShouldAllBe(activity => first.Activities.All(known => known.Id != activity.Id));
        (await client.ReadAsync(second.Watermark!)).Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_back_gets_a_new_token_and_a_stream_from_their_watermark_on()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);

        var back = await client.GetAsync("?watermark=7");

        back.Status.ShouldBe(HttpStatusCode.OK);
        back.Text("streamUrl").ShouldContain("watermark=7&");
        client.Token = back.Text("token");
        (await client.SayAsync("Bonjour")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_nobody_gave_reads_from_the_start(string watermark)
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        await client.UntilBotSaysAsync(1);
        (await client.ReadAsync(watermark)).Activities.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_closed_conversation_can_be_read_and_neither_written_nor_opened_again()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        await client.PostAsync("""{"type":"endOfConversation"}""");
        await bot.IdleAsync();
        var rows = (await bot.MessagesAsync()).Count;

        var late = await client.SayAsync("Bonjour");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.ErrorCode.ShouldBe("ConversationEnded");
        (await client.GetAsync("")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", "", client.Token)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.ReadAsync()).Activities.ShouldContain(activity => activity.Type == "endOfConversation");
        (await bot.MessagesAsync()).Count.ShouldBe(rows);
    }

    [Fact]
    public async Task Typing_is_answered_and_not_kept()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        (await client.PostAsync("""{"type":"typing"}""")).Status.ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        (await bot.MessagesAsync()).Count(row => row.Direction == Direction.In).ShouldBe(1);
    }
}
