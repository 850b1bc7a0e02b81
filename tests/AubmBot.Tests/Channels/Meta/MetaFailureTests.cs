using System.Text.RegularExpressions;
using AubmBot.BotFramework.Channels;
using AubmBot.Channels.Meta;
using AubmBot.Tests.Channels.Stubs;

namespace AubmBot.Tests.Channels.Meta;

public sealed partial class MetaFailureTests
{
    static readonly (string Channel, int Code, int? Subcode, SendFailure Meaning)[] Rows =
    [
        ("messenger", 10, 2018278, SendFailure.WindowClosed),
        ("messenger", 10, 2018065, SendFailure.WindowClosed),
        ("messenger", 551, 1545041, SendFailure.ContactBlocked),
        ("messenger", 100, 2018001, SendFailure.ContactGone),
        ("messenger", 200, 2018108, SendFailure.ContactBlocked),
        ("messenger", 200, 1545041, SendFailure.ContactBlocked),
        ("messenger", 200, null, SendFailure.NotAuthorised),
        ("messenger", 10, 1893063, SendFailure.NotAuthorised),
        ("messenger", 190, null, SendFailure.NotAuthorised),
        ("messenger", 190, 463, SendFailure.NotAuthorised),
        ("messenger", 4, null, SendFailure.RateLimited),
        ("messenger", 613, null, SendFailure.RateLimited),
        ("messenger", 80006, null, SendFailure.RateLimited),
        ("messenger", 1200, null, SendFailure.PlatformDown),
        ("messenger", 2, null, SendFailure.PlatformDown),
        ("messenger", 368, null, SendFailure.NotAuthorised),
        ("messenger", 100, null, SendFailure.ContentRefused),
        ("instagram", 10, 2534022, SendFailure.WindowClosed),
        ("instagram", 100, 2534014, SendFailure.ContactGone),
        ("instagram", 32, null, SendFailure.RateLimited),
        ("whatsapp-cloud", 131047, null, SendFailure.WindowClosed),
        ("whatsapp-cloud", 131026, null, SendFailure.ContactBlocked),
        ("whatsapp-cloud", 131050, null, SendFailure.WindowClosed),
        ("whatsapp-cloud", 131049, null, SendFailure.WindowClosed),
        ("whatsapp-cloud", 130472, null, SendFailure.WindowClosed),
        ("whatsapp-cloud", 131051, null, SendFailure.ContentRefused),
        ("whatsapp-cloud", 131056, null, SendFailure.PairRateLimited),
        ("whatsapp-cloud", 130429, null, SendFailure.RateLimited),
        ("whatsapp-cloud", 80007, null, SendFailure.RateLimited),
        ("whatsapp-cloud", 131048, null, SendFailure.RateLimited),
        ("whatsapp-cloud", 131031, null, SendFailure.NotAuthorised),
        ("whatsapp-cloud", 368, null, SendFailure.NotAuthorised),
        ("whatsapp-cloud", 132000, null, SendFailure.ContentRefused),
        ("whatsapp-cloud", 132016, null, SendFailure.ContentRefused),
        ("whatsapp-cloud", 0, null, SendFailure.NotAuthorised),
        ("whatsapp-cloud", 190, null, SendFailure.NotAuthorised),
        ("whatsapp-cloud", 131000, null, SendFailure.PlatformDown),
        ("whatsapp-cloud", 131016, null, SendFailure.PlatformDown),
        ("whatsapp-cloud", 1, null, SendFailure.PlatformDown),
        ("whatsapp-cloud", 2, null, SendFailure.PlatformDown),
    ];

    /// <summary>The refusals of one platform as the Graph API answers them, with their meaning.</summary>
    public static IEnumerable<(string Name, StubAnswer Answer, SendFailure Meaning)> Table(string channel) => Rows
        .Where(row => row.Channel == channel)
        .Select(row => ($"{row.Code}/{row.Subcode}", MetaSamples.Refusal(row.Code, row.Subcode), row.Meaning));

    [Theory]
    [InlineData("messenger")]
    [InlineData("instagram")]
    [InlineData("whatsapp-cloud")]
    public void Every_code_of_the_table_of_send_errors_is_tried(string channel)
    {
        var tried = Rows.Where(row => row.Channel == channel).SelectMany(row => (int?[])[row.Code, row.Subcode]).ToHashSet();
        var listed = Payload.SendErrors(channel).SelectMany(row => Number().Matches(row[1])).Select(match => (int?)int.Parse(match.Value, null)).ToList();
        listed.ShouldNotBeEmpty();
        listed.ShouldBeSubsetOf(tried);
    }

    [Fact]
    public void A_refusal_of_a_status_that_nobody_documented_is_named_unknown() => MetaFailures.Of(424242).ShouldBe(SendFailure.Unknown);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
