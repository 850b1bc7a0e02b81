using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Twilio;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Twilio;

public sealed partial class TwilioFailureTests
{
    /// <summary>Every refusal of the table of send errors with its meaning.</summary>
    public static IEnumerable<(string Name, StubAnswer Answer, SendFailure Meaning)> Table =>
    [
        Row(400, 21610, SendFailure.ContactBlocked),
        Row(400, 21614, SendFailure.ContactGone),
        Row(400, 21211, SendFailure.ContactGone),
        Row(400, 30006, SendFailure.ContactGone),
        Row(403, 21408, SendFailure.NotAuthorised),
        Row(400, 21612, SendFailure.NotAuthorised),
        Row(400, 21606, SendFailure.NotAuthorised),
        Row(400, 21617, SendFailure.ContentRefused),
        Row(400, 21602, SendFailure.ContentRefused),
        Row(400, 30003, SendFailure.OutcomeUnknown),
        Row(400, 30005, SendFailure.OutcomeUnknown),
        Row(400, 30004, SendFailure.ContactBlocked),
        Row(400, 30007, SendFailure.ContentRefused),
        Row(400, 30008, SendFailure.OutcomeUnknown),
        Row(400, 30002, SendFailure.NotAuthorised),
        Row(429, 20429, SendFailure.RateLimited),
        Row(400, 21611, SendFailure.RateLimited),
        Row(401, 20003, SendFailure.NotAuthorised),
        Row(401, 20005, SendFailure.NotAuthorised),
        Row(404, 20404, SendFailure.NotAuthorised),
        Row(400, 63016, SendFailure.WindowClosed),
        Row(400, 63015, SendFailure.WindowClosed),
        Row(400, 63024, SendFailure.ContactGone),
        Row(400, 63003, SendFailure.ContactGone),
        Row(400, 63007, SendFailure.NotAuthorised),
        Row(400, 63018, SendFailure.RateLimited),
        Row(400, 63032, SendFailure.WindowClosed),
        ("503 with a code", TwilioSamples.Refusal(503, 20503), SendFailure.PlatformDown),
        ("403 without a code", new StubAnswer(403, "<html>"), SendFailure.NotAuthorised),
        ("408 without a code", new StubAnswer(408), SendFailure.OutcomeUnknown),
        ("a number that is no code", new StubAnswer(400, """{"code":1e99}"""), SendFailure.Unknown),
        ("a list", new StubAnswer(400, "[21610]"), SendFailure.Unknown),
    ];

    [Theory]
    [InlineData("twilio-sms")]
    [InlineData("twilio-any")]
    [InlineData("twilio-whatsapp")]
    public void Every_row_of_the_table_of_send_errors_is_tried(string rows)
    {
        var tried = Table.Select(row => row.Name).ToList();
        var codes = Payload.SendErrors(rows).SelectMany(row => Code().Matches(row[1])).Select(found => found.Value).ToList();
        codes.ShouldNotBeEmpty();
        foreach (var code in codes)
            tried.ShouldContain(code);
    }

    [Fact]
    public void A_receipt_names_a_failure_as_a_refused_call_does()
    {
        foreach (var (name, _, meaning) in Table.Where(row => Code().IsMatch(row.Name)))
        {
            var receipt = Receipt(("MessageStatus", "failed"), ("ErrorCode", name)).ShouldHaveSingleItem();
            (receipt.Failure, receipt.Code).ShouldBe((meaning, name));
        }
        Receipt(("MessageStatus", "undelivered"), ("ErrorCode", "39999")).Single().Failure.ShouldBe(SendFailure.Unknown);
        Receipt(("MessageStatus", "undelivered")).Single().ShouldBe(new DeliveryReceipt("twilio-sms", "SM1", DeliveryState.Failed, SendFailure.Unknown));
    }

    [Theory]
    [InlineData("sent", DeliveryState.Sent)]
    [InlineData("delivered", DeliveryState.Delivered)]
    [InlineData("read", DeliveryState.Read)]
    [InlineData("canceled", DeliveryState.Failed)]
    public void A_receipt_tells_how_far_a_message_came(string status, DeliveryState state) =>
        Receipt(("MessageStatus", status)).ShouldHaveSingleItem().State.ShouldBe(state);

    [Theory]
    [InlineData("accepted")]
    [InlineData("scheduled")]
    [InlineData("queued")]
    [InlineData("sending")]
    [InlineData("teleported")]
    public void States_on_the_way_tell_nothing(string status) => Receipt(("MessageStatus", status)).ShouldBeEmpty();

    [Fact]
    public void The_product_is_known_by_the_numbers_prefix()
    {
        Receipt(("MessageStatus", "read"), ("From", "whatsapp:+14155238886")).Single().ChannelId.ShouldBe("twilio-whatsapp");
        Receipt(("MessageStatus", "read"), ("From", "+14155238886")).Single().ChannelId.ShouldBe("twilio-sms");
        Receipt(("MessageStatus", "read"), ("To", "whatsapp:+212600000001")).Single().ChannelId.ShouldBe("twilio-whatsapp");
    }

    [Fact]
    public void A_receipt_without_its_message_is_malformed() =>
        Should.Throw<MalformedPayloadException>(() => TwilioStatus.Read(TwilioForm.Read("MessageStatus=read"u8)));

    static IReadOnlyList<DeliveryReceipt> Receipt(params (string, string)[] fields) =>
        TwilioStatus.Read(TwilioForm.Read(TwilioSamples.Form([("MessageSid", "SM1"), .. fields])));

    static (string, StubAnswer, SendFailure) Row(int status, int code, SendFailure meaning) =>
        ($"{code}", TwilioSamples.Refusal(status, code), meaning);

    [GeneratedRegex(@"\b[0-9]{5}\b")]
    private static partial Regex Code();
}
