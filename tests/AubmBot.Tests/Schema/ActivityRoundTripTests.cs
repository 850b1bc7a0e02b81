using System.Text.Json;
using System.Text.Json.Nodes;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Schema;

/// <summary>What comes in goes on as it came: nothing of a sender's activity is lost on the way through our classes.</summary>
public sealed class ActivityRoundTripTests
{
    public static TheoryData<string> Files => RecordedActivities.Files;

    [Fact]
    public void There_are_recorded_activities_to_judge_by() => Files.Count.ShouldBeGreaterThanOrEqualTo(9);

    [Theory, MemberData(nameof(Files))]
    public void A_recorded_activity_comes_out_as_it_went_in(string file)
    {
        var json = RecordedActivities.Read(file);
        AssertSame(ActivityJson.Write(ActivityJson.Read(json)), json);
    }

    [Theory, MemberData(nameof(Files))]
    public void Properties_that_no_class_names_survive_at_every_level(string file)
    {
        var activity = JsonNode.Parse(RecordedActivities.Read(file))!;
        AddUnknownTo(activity);
        var json = activity.ToJsonString();
        json.Split("aubm-unknown").Length.ShouldBeGreaterThan(2);
        AssertSame(ActivityJson.Write(ActivityJson.Read(json)), json);
    }

    [Fact]
    public void A_recorded_page_of_a_conversation_comes_out_as_it_went_in()
    {
        var json = RecordedActivities.Read("directline/07_activityset_example.json");
        var page = JsonSerializer.Deserialize(json, ActivityJson.Wire.ActivitySet)!;
        page.Activities.Count.ShouldBe(2);
        page.Watermark.ShouldBe("0001a-95");
        AssertSame(JsonSerializer.Serialize(page, ActivityJson.Wire.ActivitySet), json);
    }

    [Fact]
    public void Bytes_and_text_are_read_and_written_alike()
    {
        var json = RecordedActivities.Read("botframework/03_message.json");
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);
        ActivityJson.Write(ActivityJson.Read(bytes)).ShouldBe(ActivityJson.Write(ActivityJson.Read(json)));
        ActivityJson.WriteUtf8(ActivityJson.Read(json)).ShouldBe(System.Text.Encoding.UTF8.GetBytes(ActivityJson.Write(ActivityJson.Read(json))));
    }

    static void AssertSame(string written, string read) =>
        JsonNode.DeepEquals(Meaning(written), Meaning(read)).ShouldBeTrue($"{read}\nbecame\n{written}");

    // One moment can be written in several ways: 10:00:00.000Z is 10:00:00+00:00.
    static JsonNode Meaning(string json)
    {
        var activity = JsonNode.Parse(json)!;
        if (activity["timestamp"] is { } timestamp)
            activity["timestamp"] = timestamp.GetValue<DateTimeOffset>().UtcTicks;
        return activity;
    }

    static void AddUnknownTo(JsonNode node)
    {
        if (node is JsonObject properties)
        {
            foreach (var child in properties.Select(property => property.Value).OfType<JsonNode>().ToList())
                AddUnknownTo(child);
            properties["aubm-unknown"] = new JsonObject { ["numbers"] = new JsonArray(1, 2.50m, "ثلاثة") };
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list.OfType<JsonNode>())
                AddUnknownTo(child);
        }
    }
}
