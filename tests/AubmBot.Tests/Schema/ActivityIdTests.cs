using System.Text.Json;
using AubmBot.BotFramework.Schema;

namespace AubmBot.Tests.Schema;

public sealed class ActivityIdTests
{
    [Theory]
    [InlineData("42")]
    [InlineData("-1001234567890")]
    [InlineData("9007199254740993")]
    [InlineData("17976931348623157081452742373170435679807")]
    public void An_id_written_as_a_number_is_the_string_of_its_digits(string digits)
    {
        var activity = ActivityJson.Read(
            """{"id":#,"replyToId":#,"from":{"id":#},"recipient":{"id":#},"conversation":{"id":#},"membersAdded":[{"id":#}],"relatesTo":{"activityId":#}}"""
                .Replace("#", digits, StringComparison.Ordinal));
        string?[] ids =
        [
            activity.Id, activity.ReplyToId, activity.From?.Id, activity.Recipient?.Id, activity.Conversation?.Id, activity.MembersAdded?[0].Id,
            activity.RelatesTo?.ActivityId,
        ];
        ids.ShouldAllBe(id => id == digits);
        ActivityJson.Write(activity).ShouldContain($"\"id\":\"{digits}\"");
    }

    [Fact]
    public void An_id_written_as_a_string_stays_that_string() =>
        ActivityJson.Read("""{"id":"007"}""").Id.ShouldBe("007");

    [Fact]
    public void No_id_is_no_id() => ActivityJson.Read("""{"id":null}""").Id.ShouldBeNull();

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void An_id_that_is_neither_string_nor_number_is_refused(string id) =>
        Should.Throw<JsonException>(() => ActivityJson.Read($$"""{"id":{{id}}}"""));
}
