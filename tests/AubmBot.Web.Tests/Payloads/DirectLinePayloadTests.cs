using System.Net;
using System.Text.Json;
using AubmBot.Web.Tests.DirectLine;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>Every recorded call of a Direct Line client, against the running program.</summary>
public sealed class DirectLinePayloadTests
{
    static string Body(string file) => Payload.Of("directline", file).Text;

    [Fact]
    public void Every_recording_is_covered_here()
    {
        Payload.All("directline").Select(row => row.File[..2]).ShouldBe(["01", "02", "03", "04", "05", "06", "07"]);
    }

    [Fact]
    public async Task Tokens_generate_gives_a_conversation_a_token_and_its_time()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);

        var recorded = Payload.Of("directline", "01_tokens_generate.json");
        var answer = await new DirectLineClient(bot.Http).SendAsync(
            HttpMethod.Post, "/v3/directline/tokens/generate", recorded.Text, recorded.Secret!["Bearer ".Length..]);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text("conversationId").ShouldNotBeEmpty();
        answer.Text("token").ShouldNotBeEmpty();
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBe(1800);
    }

    [Fact]
    public async Task Start_opens_the_conversation_and_welcomes_in_the_named_language()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http);

        var answer = await client.StartAsync(Body("02_start_conversation.json"));

        answer.Status.ShouldBe(HttpStatusCode.Created);
        answer.Text("streamUrl").ShouldStartWith("ws://");
        var welcome = (await client.UntilBotSaysAsync(1)).ShouldHaveSingleItem();
        welcome.Locale.ShouldBe("ar-MA");
    }

    [Fact]
    public async Task A_posted_message_gets_an_id_comes_back_and_is_answered()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        var before = (await client.UntilBotSaysAsync(1)).Count;

        var answer = await client.PostAsync(Body("03_post_message.json"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        await client.UntilBotSaysAsync(before + 1);
        (await client.ReadAsync()).Activities.ShouldContain(activity => activity.Id == answer.Text("id") && activity.Text == "hello");
    }

    [Fact]
    public async Task Join_is_welcomed_once_in_its_language_and_its_channel_data_comes_back_untouched()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.WithTokenAsync(bot.Http, Body("01_tokens_generate.json"));
        await client.StartAsync("""{"locale":"fr-FR"}""");

        var answer = await client.PostAsync(Body("04_webchat_join.json"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        await bot.IdleAsync();
        (await client.UntilBotSaysAsync(1)).ShouldHaveSingleItem().Locale.ShouldBe("fr-MA");
        var join = (await client.ReadAsync()).Activities.Single(activity => activity.Id == answer.Text("id"));
        join.ChannelData!.Value.GetRawText().ShouldBe("""{"clientActivityID":"1760000000000abc","clientTimestamp":"2026-01-01T10:00:00.000Z"}""");
    }

    [Fact]
    public async Task Typing_gets_an_id_and_nothing_else()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        await bot.IdleAsync();
        var before = (await bot.MessagesAsync()).Count;

        var answer = await client.PostAsync(Body("05_typing.json"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json.TryGetProperty("id", out _).ShouldBeTrue();
        await bot.IdleAsync();
        (await bot.MessagesAsync()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task End_closes_the_conversation_for_posts_and_leaves_it_readable()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);

        (await client.PostAsync(Body("06_end.json"))).Status.ShouldBe(HttpStatusCode.OK);

        await bot.IdleAsync();
        (await client.UntilBotSaysAsync(1)).ShouldHaveSingleItem();
        (await client.PostAsync(Body("03_post_message.json"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await client.ReadAsync()).Activities.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_read_has_the_recorded_shape_of_an_activity_set()
    {
        await using var bot = await RunningBot.StartAsync(DirectLineClient.Settings);
        var client = await DirectLineClient.StartedAsync(bot.Http);
        await client.PostAsync(Body("03_post_message.json"));
        await client.UntilBotSaysAsync(2);

        var read = (await client.GetAsync("/activities")).Json;

        var recorded = JsonDocument.Parse(Body("07_activityset_example.json")).RootElement;
        Shape(read).ShouldBe(Shape(recorded), ignoreOrder: true);
        read.GetProperty("activities").EnumerateArray().ShouldAllBe(activity => Shape(recorded.GetProperty("activities")[0]).All(Shape(activity).Contains));
    }

    static IEnumerable<string> Shape(JsonElement value) => value.EnumerateObject().Select(property => $"{property.Name}: {property.Value.ValueKind}");
}
