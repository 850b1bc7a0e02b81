using System.Net;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;
using AubmBot.Core.Conversations;
using AubmBot.Web.Tests.Webhooks;

namespace AubmBot.Web.Tests.Payloads;

/// <summary>Every recorded activity, through <c>POST /api/messages</c> of the running program.</summary>
public sealed class BotFrameworkPayloadTests
{
    const string RecordedServiceUrl = "http://localhost:50001";

    public static TheoryData<string> Activities => Payload.Requests("botframework");

    [Theory]
    [MemberData(nameof(Activities))]
    public async Task An_activity_has_its_expected_outcome(string file)
    {
        var payload = Payload.Of("botframework", file);
        payload.Text.ShouldContain(RecordedServiceUrl);
        await using var platform = await Platform.StartAsync();
        await using var bot = await RunningBot.StartAsync();

        var answer = await new Citizen(bot.Http, platform.Address)
            .PostAsync(payload.Text.Replace(RecordedServiceUrl, platform.Address.AbsoluteUri, StringComparison.Ordinal));

        await bot.IdleAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        if (payload.Expected == "answered")
            platform.Said.ShouldHaveSingleItem().Path.ShouldBe("/v3/conversations/conv1%7Clivechat/activities/a-1");
        else
            platform.Said.ShouldBeEmpty(payload.Expected);
        (await bot.MessagesAsync()).ShouldContain(row => row.Direction == Direction.In && row.State == MessageState.Done);
    }

    [Fact]
    public void What_a_bot_sends_to_hand_over_is_read_and_written_without_losing_anything()
    {
        var recorded = Payload.Of("botframework", "04_handoff_initiate.json");

        var written = JsonNode.Parse(ActivityJson.Write(ActivityJson.Read(recorded.Body)))!.AsObject();

        var expected = JsonNode.Parse(recorded.Body)!.AsObject();
        // The same moment, written with its offset.
        DateTimeOffset.Parse((string)written["timestamp"]!, null).ShouldBe(DateTimeOffset.Parse((string)expected["timestamp"]!, null));
        written.Remove("timestamp");
        expected.Remove("timestamp");
        JsonNode.DeepEquals(written, expected).ShouldBeTrue(written.ToJsonString());
    }
}
